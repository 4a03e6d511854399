rem Called by emend.cmd and mvnw.cmd: sets jdk to the home of a JDK of at least version %jdk_least%, or to nothing.
rem JAVA_HOME comes first, then the java on the PATH, then the usual directories of Windows, scoop and SDKMAN.
rem Candidates are handed on in a variable: the arguments of a call would be expanded a second time.

set "jdk="
set "jdk_home=%JAVA_HOME%"
call :consider
set "jdk_home="
for %%J in (java.exe) do if not "%%~$PATH:J"=="" set "jdk_home=%%~dp$PATH:J.."
call :consider
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*") do set "jdk_home=%%~D" & call :consider
for /d %%D in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do set "jdk_home=%%~D" & call :consider
for /d %%D in ("%ProgramFiles%\OpenJDK\*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*") do set "jdk_home=%%~D" & call :consider
for /d %%D in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\.sdkman\candidates\java\*") do set "jdk_home=%%~D" & call :consider
for /d %%D in ("%USERPROFILE%\scoop\apps\*" "%ProgramData%\scoop\apps\*") do set "jdk_home=%%~D\current" & call :consider
exit /b 0

:consider
if defined jdk exit /b 0
if not defined jdk_home exit /b 0
if not exist "%jdk_home%\bin\javac.exe" exit /b 0
if not exist "%jdk_home%\release" exit /b 0
set "jdk_release=0"
rem The file says JAVA_VERSION="25.0.1"; what counts is the number before the first dot.
for /f "usebackq tokens=1,2 delims==" %%A in ("%jdk_home%\release") do if "%%A"=="JAVA_VERSION" for /f "delims=.+-_" %%V in ("%%~B") do set "jdk_release=%%V"
if %jdk_release% GEQ %jdk_least% for %%H in ("%jdk_home%") do set "jdk=%%~fH"
exit /b 0
