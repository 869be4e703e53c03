@echo off
rem Runs Entente. Builds it first, once, when there is no build yet or its sources are newer.
setlocal
set "ROOT=%~dp0"
set "PUBLISH=%ROOT%src\Entente.Cli\bin\publish"
where /q dotnet || (
    echo entente: the .NET 10 SDK is needed; install it and see that dotnet is on the PATH. 1>&2
    exit /b 2
)
rem cmd cannot compare times of files; PowerShell can, and is part of Windows.
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$done = Get-Item -LiteralPath '%PUBLISH%\.begun' -Force -ErrorAction SilentlyContinue; if (-not $done) { exit 1 }" ^
  "$sources = 'src','knowledge','models','Directory.Build.props','Directory.Packages.props','global.json','BannedSymbols.txt' | ForEach-Object { Join-Path '%ROOT%' $_ };" ^
  "$newer = Get-ChildItem -LiteralPath $sources -Recurse -File | Where-Object { $_.LastWriteTimeUtc -gt $done.LastWriteTimeUtc -and $_.FullName -notmatch '\\(bin|obj)\\' -and $_.Name -notlike 'packages*.lock.json' } | Select-Object -First 1;" ^
  "if ($newer) { exit 1 } else { exit 0 }"
if errorlevel 1 call :build || exit /b 2
dotnet "%PUBLISH%\Entente.Cli.dll" %*
exit /b %ERRORLEVEL%

:build
echo entente: building once... 1>&2
if not exist "%PUBLISH%" mkdir "%PUBLISH%"
type nul > "%PUBLISH%\.beginning"
pushd "%ROOT%"
dotnet publish src\Entente.Cli -c Release -o "%PUBLISH%" --nologo -v quiet > "%PUBLISH%\.log" 2>&1
set "FAILED=%ERRORLEVEL%"
popd
if not "%FAILED%"=="0" (
    type "%PUBLISH%\.log" 1>&2
    echo entente: the build failed; see above. 1>&2
    exit /b 1
)
move /y "%PUBLISH%\.beginning" "%PUBLISH%\.begun" > nul
exit /b 0
