#!/usr/bin/env python3
"""Learns the table of lemmas from treebanks.

usage: python3 train/lemmas.py CORPUS.conllu... [--without FILE] [--tagged FILE.conllu...] [--text FILE.jsonl...]
         > models/english/lemmas.tsv
       python3 train/lemmas.py --test models/english/lemmas.tsv CORPUS.conllu...

--without FILE names documents, one a line, to leave out: a corpus file with that stem is not read.
--tagged FILE... are corpora with tags but no lemmas: their base forms widen the list of words whose inflections are
checked, their names that of names.
--text FILE... are documents with "paragraphs": a word that occurs there in three forms of a regular verb is one.
--test measures a table on corpora and lists the commonest errors.

A lemma has two halves: an edit of the lower-cased form (cut n letters, add some) and its capitals. Each half has
rules: of the suffixes listed for a tag, the longest that ends the word decides. Words that the rules get wrong have
lines of their own. The first character of a line tells its kind; a TAB stands between the columns:
    -suffix  tag  2y         edit: cut 2 letters, add y
    ~suffix  tag  Tk         capitals of a word of shape T (see shape()): l lower case, k as in the form, t titled
    ^Name                    a word that is always a name, as it is usually written
    !word                    a common word that was always part of a name where it stood titled inside a sentence
    =form    tag  lemma      the form as written, else in lower case, under the tag or under * (tags not in ALONE)
    +form next  tag  lemma   the form before a certain word
src/Entente/Language/Lemmatiser.cs reads the table and must do as Table.lemma() does here.
"""
import argparse
import collections
import json
import os
import re
import sys

HEAD = """# Lemmas of English: written by train/lemmas.py, do not edit.
# Learnt from Universal Dependencies English EWT (CC BY-SA 4.0) and GUM, freely licensed genres (annotations CC BY 4.0).
# Names and verbs added from a silver treebank of diplomatic text (White House and State Department, public domain;
# kremlin.ru, CC BY 4.0) and from United States government texts (public domain).
# This table: CC BY-SA 4.0. The kinds of line are explained in train/lemmas.py.
"""
OWN = {'NNP', 'NNPS', 'ADD', 'FW', 'GW', 'POS'}     # tags whose words keep their capitals
ALONE = OWN | {'VB', 'VBP', 'NN', 'JJ'}     # and base forms: * does not cover them, or "to found" were "find"
PROPER = {'NNP', 'NNPS'}
EDIT_SUFFIX, CASE_SUFFIX = 7, 4     # the longest suffixes looked at
WORTH = 2     # more words that a longer suffix must set right than the shorter one; 1, 3, 4 were no better held out


# how regular inflections end: the others teach no rules
ENDING = dict(VBD='ed', VBN='ed', VBG='ing', VBZ='s', NNS='s', NNPS='s', JJR='er', JJS='est')


# --- reading

def sentences(path):
    """Lists of (form, UPOS, XPOS, lemma)."""
    sentence = []
    for line in open(path, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if len(cells) == 10 and cells[0].isdigit():
            sentence.append((plain(cells[1]), cells[3], cells[4], cells[2]))
        elif len(cells) == 1 and sentence and not cells[0]:
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def words(path):
    """(form, tag, shape, lemma, next form) of each word."""
    for sentence in sentences(path):
        forms = [w[0] for w in sentence] + ['']
        capitals = style(forms[:-1])
        for i, (form, upos, xpos, lemma) in enumerate(sentence):
            yield form, tag_of(form, upos, xpos), shape(form, i == 0, capitals), lemma, forms[i + 1].lower()


def plain(form):
    """One kind of apostrophe, and no commas in numbers."""
    if form[0].isdigit() and ',' in form:
        form = re.sub(r',(?=\d{3}(?!\d))', '', form)
    return form.replace('\u2019', "'").replace('\u2018', "'")


def style(forms):
    """U a sentence of capitals, H a headline with most words titled, else -; judged by words of two letters or more."""
    long = [f for f in forms if len(f) > 1 and f[0].isalpha()]
    if len(long) > 1 and 2 * sum(f.isupper() for f in long) > len(long):
        return 'U'
    return 'H' if 5 * sum(f[0].isupper() for f in long) > 3 * len(long) else '-'


def shape(form, first, capitals):
    """l no capitals; t, T, H titled: first word, later word, in a headline; i one capital; u capitals,
    U capitals in a sentence of capitals; m mixed."""
    letters = sum(c.isalpha() for c in form)
    upper = sum(c.isupper() for c in form)
    if upper == 0:
        return 'l'
    if upper == letters:
        return 'i' if upper == 1 else 'U' if capitals == 'U' else 'u'
    if upper == 1 and form[0].isupper():
        return 't' if first else 'H' if capitals == 'H' else 'T'
    return 'm'


def tag_of(form, upos, xpos):
    """The Penn tag, unless the universal one contradicts it: the coarser tag is then more often right."""
    if upos == 'PROPN' and xpos in ('NN', 'JJ'):
        return 'NNP'
    if upos == 'NOUN' and xpos in ('VBG', 'NNP'):
        return 'NN'
    if upos == 'ADJ' and xpos in ('VBN', 'VBG', 'NN'):
        return 'JJ'
    if upos == 'VERB' and xpos in ('JJ', 'NN'):
        return 'VBG' if form.endswith('ing') else 'VBN' if form.endswith('ed') else xpos
    return xpos


# --- the table

def edit(lower, lemma):
    """What turns the form into the lemma, both lower-case: letters to cut, letters to add."""
    same = len(os.path.commonprefix([lower, lemma]))
    return len(lower) - same, lemma[same:]


def cased(kind, form, edited):
    """The edited form with capitals: none (l), the form's (k), or the first letter's (t)."""
    if kind == 'l':
        return edited
    if kind == 't':
        return edited[:1].upper() + edited[1:]
    same = len(os.path.commonprefix([form.lower(), edited]))
    return form[:same] + (edited[same:].upper() if form.isupper() and len(form) > 2 else edited[same:])


def longest(rules, key, word, most):
    for start in range(max(0, len(word) - most), len(word) + 1):
        if key + (word[start:],) in rules:
            return rules[key + (word[start:],)]
    return None


class Table:
    def __init__(self):
        self.edits, self.cases = {}, {}     # (tag, suffix) -> (cut, add); (tag, shape, suffix) -> l, k or t
        self.names, self.titles = {}, set()     # lower case -> as usually written; common words in names
        self.forms, self.pairs = {}, {}     # (form, tag) -> lemma; (form, tag, next) -> lemma

    def by_rule(self, form, tag, shp):
        lower = form.lower()
        cut, add = longest(self.edits, (tag,), lower, EDIT_SUFFIX) or (0, '')
        edited = lower[:max(0, len(lower) - cut)] + add or lower     # never nothing
        name = self.names.get(lower)
        if name and (shp in 'luU' if tag in PROPER else shp != 'l' and tag not in OWN):
            return cased('k', name, edited)
        if shp == 'l' and tag not in PROPER:
            return edited
        if shp == 'T' and tag in ('NN', 'NNS') and lower in self.titles:
            return cased('k', form, edited)
        return cased(longest(self.cases, (tag, shp), lower, CASE_SUFFIX) or ('k' if tag in OWN else 'l'), form, edited)

    def lemma(self, form, tag, shp, following=''):
        lower = form.lower()
        if (lower, tag, following) in self.pairs:
            return self.pairs[lower, tag, following]
        for key in (form, tag), (lower, tag), (lower, '' if tag in ALONE else '*'):
            if key in self.forms:
                return self.forms[key]
        if tag in ('RB', 'JJ', 'UH', 'DT') and lower.isalpha():     # sooooo
            drawn = re.sub(r'(.)\1{2,}', r'\1', lower)
            if drawn != lower:
                return self.lemma(drawn, tag, 'l')
        return self.by_rule(form, tag, shp)

    def write(self, out):
        lines = [f'-{suffix}\t{tag}\t{cut}{add}' for (tag, suffix), (cut, add) in self.edits.items()]
        lines += [f'~{suffix}\t{tag}\t{shp}{kind}' for (tag, shp, suffix), kind in self.cases.items()]
        lines += ['^' + name for name in self.names.values()] + ['!' + word for word in self.titles]
        lines += [f'={form}\t{tag}\t{lemma}' for (form, tag), lemma in self.forms.items()]
        lines += [f'+{form} {following}\t{tag}\t{lemma}' for (form, tag, following), lemma in self.pairs.items()]
        out.write(HEAD + '\n'.join(sorted(lines)) + '\n')

    @staticmethod
    def read(path):
        table = Table()
        for line in open(path, encoding='utf-8'):
            kind, (left, tag, right) = line[0], (line[1:].rstrip('\n').split('\t') + ['', ''])[:3]
            if kind == '-':
                table.edits[tag, left] = int(right[0]), right[1:]
            elif kind == '~':
                table.cases[tag, right[0], left] = right[1]
            elif kind == '^':
                table.names[left.lower()] = left
            elif kind == '!':
                table.titles.add(left)
            elif kind == '=':
                table.forms[left, tag] = right
            elif kind == '+':
                form, following = left.split(' ')
                table.pairs[form, tag, following] = right
        return table


# --- learning

def most(counter):
    return min(counter.items(), key=lambda kv: (-kv[1], kv[0]))[0]


def counters():
    return collections.defaultdict(collections.Counter)


def suffix_rules(examples, longest_suffix, ending=''):
    """examples: word -> answers. Keeps a suffix, no shorter than the ending, where its answer beats what the shorter
    ones say by WORTH words."""
    counts = counters()
    for word, answers in examples.items():
        for start in range(max(0, len(word) - longest_suffix), len(word) - len(ending) + 1):
            counts[word[start:]].update(answers)
    rules = {}
    for suffix in sorted(counts, key=lambda s: (len(s), s)):
        said = next((rules[suffix[i:]] for i in range(1, len(suffix) + 1) if suffix[i:] in rules), None)
        answer = most(counts[suffix])
        if said is None or counts[suffix][answer] - counts[suffix][said] >= WORTH:
            rules[suffix] = answer
    return rules


def learn(paths, tagged, text):
    seen, before = counters(), counters()     # (form, tag, shape) -> lemmas; (form, tag, next) -> lemmas
    for path in paths:
        for form, tag, shp, lemma, following in words(path):
            # _ is a part of a word split in error; other parts, and prefixes, may have the lemma of the whole
            whole = tag in ('GW', 'AFX', 'JJ') and len(lemma) > len(form) + 3
            if lemma != '_' and not whole:
                seen[form, tag, shp][lemma] += 1
                if form[0] == "'" and following.isalpha():
                    before[form.lower(), tag, following][lemma] += 1
    made = paradigms(seen, tagged, text)
    table = Table()
    rules(table, seen, made)
    names(table, seen, tagged)
    exceptions(table, seen)
    for (form, tag), lemma in made.items():
        if table.lemma(form, tag, 'l') != lemma:
            table.forms[form, tag] = lemma
    for (form, tag, following), lemmas in before.items():
        lemma = most(lemmas)
        if lemmas[lemma] - lemmas[table.lemma(form, tag, 'l')] >= WORTH:
            table.pairs[form, tag, following] = lemma
    return table


def rules(table, seen, made):
    """Counts words, not their uses: rules are for words that were not seen."""
    edits, cases = collections.defaultdict(counters), collections.defaultdict(counters)
    for (form, tag, shp), lemmas in seen.items():
        lower = form.lower()
        for lemma in lemmas:
            if lower.endswith(ENDING.get(tag, '')):
                edits[tag][lower][edit(lower, lemma.lower())] = 1
            if shp != 'l' or tag in PROPER:
                kind = next((k for k in 'lkt' if cased(k, form, lemma.lower()) == lemma), None)
                if kind:
                    cases[tag, shp][lower][kind] = 1
    for (form, tag), lemma in made.items():
        if form.endswith(ENDING.get(tag, '')):
            edits[tag][form][edit(form, lemma)] = 1
    for tag, examples in edits.items():
        found = suffix_rules(examples, EDIT_SUFFIX, ENDING.get(tag, ''))
        table.edits.update({(tag, suffix): e for suffix, e in found.items() if e[0] < 10})
    for key, examples in cases.items():
        table.cases.update({key + (suffix,): kind for suffix, kind in suffix_rules(examples, CASE_SUFFIX).items()})


def names(table, seen, tagged):
    written, common, inside = counters(), set(), collections.defaultdict(set)
    treebank = {form.lower() for form, tag, _ in seen if tag in PROPER}

    def see(form, tag, shp, n, named):
        lower = form.lower()
        if named and shp not in 'lU':
            written[lower][form] += n
        elif tag not in OWN and (shp != 'T' or tag != 'JJ'):
            common.add(lower)

    for (form, tag, shp), lemmas in seen.items():
        if shp == 'T':
            inside[form.lower()].add(tag)
        see(form, tag, shp, sum(lemmas.values()), tag in PROPER or tag == 'JJ' and shp == 'T' and form in lemmas)
    for path in tagged:
        for form, tag, shp, _, _ in words(path):
            see(form, tag, shp, 1, tag in PROPER or
                tag == 'JJ' and shp == 'T' and longest(table.cases, ('JJ', 'T'), form.lower(), CASE_SUFFIX) == 'k')
    for lower, forms in written.items():
        if lower not in common and len(lower) > 1 and lower.isalpha():
            if forms.total() > 1 or lower in treebank:
                table.names[lower] = most(forms)
    table.titles = {w for w, tags in inside.items() if tags <= PROPER and w in common}


def exceptions(table, seen):
    """Lines for the forms that the rules get wrong: first by lower-cased form, then by form as written."""
    by_form = collections.defaultdict(lambda: collections.defaultdict(list))
    for (form, tag, shp), lemmas in seen.items():
        by_form[form.lower()][tag].append((form, shp, lemmas))
    for lower, tags in by_form.items():
        lines, star = {}, collections.Counter()     # tag -> (lemma, are the rules worse?)
        for tag, uses in tags.items():
            without = [use for use in uses if use[1] == 'l']
            if tag in PROPER and without:     # a name without capitals has ways of its own; the others' turn is below
                uses = without
            total = sum((lemmas for _, _, lemmas in uses), collections.Counter())
            lemma = most(total)
            lines[tag] = lemma, total[lemma] > sum(lemmas[table.by_rule(form, tag, shp)] for form, shp, lemmas in uses)
            if lines[tag][1] and tag not in ALONE:
                star[lemma] += total[lemma]
        if star:
            table.forms[lower, '*'] = most(star)
        for tag, (lemma, worse) in lines.items():
            if worse if tag in ALONE or not star else lemma != table.forms[lower, '*']:
                table.forms[lower, tag] = lemma
    for (form, tag, shp), lemmas in sorted(seen.items()):
        if form != form.lower() and lemmas[most(lemmas)] > lemmas[table.lemma(form, tag, shp)]:
            table.forms[form, tag] = most(lemmas)


# --- inflections of known words, so that the rules need not guess "provoke" from "provoking"

VOWELS = 'aeiou'
PREFIXES = 're over under out un mis fore with inter up pre'.split()
KINDS = {'VB': 'VB', 'VBP': 'VB', 'NN': 'NN', 'JJ': 'JJ'}
LEMMA_KINDS = KINDS | {'VBD': 'VB', 'VBN': 'VB', 'VBG': 'VB', 'VBZ': 'VB', 'NNS': 'NN', 'JJR': 'JJ', 'JJS': 'JJ'}


def inflections(lemma, kind):
    """(tag, form) of a regular word, by the spelling rules of English; both spellings where usage differs."""
    y = lemma[-1] == 'y' and lemma[-2] not in VOWELS
    after_o = re.search('[^aeiou]o$', lemma)
    plural = lemma[:-1] + 'ies' if y else lemma + ('es' if re.search('(s|x|z|ch|sh)$', lemma) else 's')
    if kind == 'NN':
        yield 'NNS', plural
        if after_o:
            yield 'NNS', lemma + 'es'
        return
    one = len(re.findall('[aeiouy]+', lemma)) == 1
    stems = [lemma]
    if re.search('[aeiou]c$', lemma):
        stems = [lemma + 'k']
    elif one and re.search('[^aeiou][aeiou][^aeiouwxy]$', lemma) or re.search('qu[aeiou][^aeiouwxy]$', lemma):
        stems = [lemma + lemma[-1]]
    elif re.search('[aeiou]l$', lemma):
        stems.append(lemma + 'l')
    for stem in stems:
        past = stem[:-1] + 'i' if y else stem[:-1] if stem[-1] == 'e' else stem
        if kind == 'JJ':
            if len(re.findall('[aeiouy]+', lemma)) < 3:
                yield 'JJR', past + 'er'
                yield 'JJS', past + 'est'
            continue
        yield 'VBD', past + 'ed'
        yield 'VBN', past + 'ed'
        drops = stem[-1] == 'e' and stem[-2] not in 'eyo'
        yield 'VBG', (stem[:-2] + 'y' if stem[-2:] == 'ie' else stem[:-1] if drops else stem) + 'ing'
    if kind == 'VB':
        yield 'VBZ', lemma + 'es' if after_o else plural


def irregulars():
    """irregular.txt: the verbs' {lemma: {(tag, form)}} and the nouns' {plural: lemma}."""
    verbs, nouns = {}, {}
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), 'irregular.txt'), encoding='utf-8'):
        parts = line.split()
        if line[0] != '#' and len(parts) == 3:
            verbs[parts[0]] = {(tag, f) for tag, forms in zip(('VBD', 'VBN'), parts[1:]) for f in forms.split('|')}
        elif line[0] != '#' and len(parts) == 1:
            plural, lemma = parts[0].split('=')
            nouns[plural] = lemma
    return verbs, nouns


def verbs_of(paths):
    """Words of raw text that occur there in three forms of a regular verb."""
    count = collections.Counter()
    for path in paths:
        for line in open(path, encoding='utf-8'):
            for paragraph in json.loads(line)['paragraphs']:
                count.update(re.findall(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])", paragraph))
    for word in sorted(count):
        if len({form for _, form in inflections(word, 'VB')} & count.keys()) > 1 and not re.search('(ed|ing|s)$', word):
            yield word, count[word] + 1


def paradigms(seen, tagged, text):
    """Forms, not themselves seen, of words that were: (form, tag) -> lemma."""
    bases, made = counters(), counters()
    for (form, tag, shp), lemmas in seen.items():
        if tag in LEMMA_KINDS and shp == 'l':
            plain_ones = {lemma: n for lemma, n in lemmas.items() if lemma.isalpha() and lemma.islower()}
            bases[LEMMA_KINDS[tag]].update(plain_ones)
    for path in tagged:
        for sentence in sentences(path):
            for form, _, xpos, _ in sentence:
                if xpos in KINDS and form.isalpha() and form.islower():
                    bases[KINDS[xpos]][form] += 1
    for verb, n in verbs_of(text):
        bases['VB'][verb] += n
    verbs, nouns = irregulars()
    for plural, lemma in nouns.items():
        made[plural, 'NNS'][lemma] = sys.maxsize
    for lemma, forms in verbs.items():
        for tag, form in forms:
            made[form, tag][lemma] += bases['VB'][lemma] + 1
    for kind, lemmas in bases.items():
        for lemma, n in lemmas.items():
            if n < 2 or len(lemma) < 3:
                continue
            root = next((lemma[len(p):] for p in PREFIXES if lemma.startswith(p) and lemma[len(p):] in verbs), None)
            if kind == 'VB' and root and lemma not in verbs:
                for tag, form in verbs[root]:
                    made[lemma[:len(lemma) - len(root)] + form, tag][lemma] += n
            # of the irregular verbs only learnt/learned and shown/showed also go the regular way
            both = lemma not in verbs or any(form[-1] in 'tn' for _, form in verbs[lemma])
            for tag, form in inflections(lemma, kind):
                if both or tag not in ('VBD', 'VBN'):
                    made[form, tag][lemma] += n
            # nouns in -e become verbs with ease ("telephoned"), and no rule can tell their -e from none
            if kind == 'NN' and lemma[-1] == 'e' and lemma not in bases['VB']:
                for tag, form in inflections(lemma, 'VB'):
                    made[form, tag][lemma] += 1
    known = {(form.lower(), tag) for form, tag, _ in seen}
    return {key: most(lemmas) for key, lemmas in made.items() if key not in known}


def test(table, path, show):
    right = lower = total = 0
    errors = collections.Counter()
    for form, tag, shp, lemma, following in words(path):
        got = table.lemma(form, tag, shp, following)
        total += 1
        right += got == lemma
        lower += got.lower() == lemma.lower()
        if got != lemma:
            errors[form, tag, shp, lemma, got] += 1
    print(f'{path}\t{total} words\tlemmas {100 * right / total:.2f} %\twithout case {100 * lower / total:.2f} %')
    for error, n in errors.most_common(show):
        print(n, *error, sep='\t')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('corpora', nargs='+')
    parser.add_argument('--without')
    parser.add_argument('--tagged', nargs='*', default=[])
    parser.add_argument('--text', nargs='*', default=[])
    parser.add_argument('--test', metavar='TABLE')
    parser.add_argument('--show', type=int, default=40)
    options = parser.parse_args()
    if options.test:
        table = Table.read(options.test)
        for path in options.corpora:
            test(table, path, options.show)
        return
    out = set(open(options.without, encoding='utf-8').read().split()) if options.without else set()
    sys.stdout.reconfigure(encoding='utf-8', newline='\n')
    corpora = [p for p in options.corpora if os.path.basename(p).removesuffix('.conllu') not in out]
    learn(corpora, options.tagged, options.text).write(sys.stdout)


if __name__ == '__main__':
    main()
