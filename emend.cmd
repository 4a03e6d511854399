@rem Runs the emend program: finds a JDK, builds on first use (and again after a change), starts the JVM.
@rem
@rem What differs from ./emend, because cmd.exe and java.exe do: a caret or an ampersand has to stand in quotes; an
@rem argument has only the characters of the system's code page, so that other text comes from a file or standard
@rem input; no progress bar and no growing program are shown.
@echo off
setlocal EnableExtensions DisableDelayedExpansion
for %%R in ("%~dp0.") do set "root=%%~fR"

set "jdk_least=25"
call "%root%\.mvn\jdk.cmd"
if not defined jdk (
  >&2 echo emend: no JDK 25 or newer found: install one, for example Eclipse Temurin 25, or set JAVA_HOME to it
  exit /b 2
)

set "app=%root%\cli\target\app"
rem A backend that only the profile native builds.
set "native=%root%\native\llamacpp\target\app"
rem A copy without sources is a finished product and is never built.
set "failed="
if exist "%root%\cli\src\" call :build_if_stale
if defined failed exit /b 1

rem Some runtime images leave the incubator module out; then the scalar kernels serve.
set "options="
findstr /l /c:"jdk.incubator.vector" "%jdk%\release" >nul && set "options=--add-modules jdk.incubator.vector"

set "modules=%app%"
if exist "%native%\" set "modules=%app%;%native%"
if exist "%native%\" set "options=%options% --add-modules io.emend.llamacpp.natives"
if exist "%native%\" set "options=%options% --enable-native-access=io.emend.llamacpp,org.bytedeco.javacpp"

rem The program writes UTF-8; the console is told so for as long as it runs.
set "codepage="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "codepage=%%C"
chcp 65001 >nul

"%jdk%\bin\java.exe" %options% -XX:+UseParallelGC -XX:MaxRAMPercentage=70 -Xss4m "-Demend.home=%root%" -Demend.progress=off %EMEND_JAVA_OPTS% -p "%modules%" -m io.emend.cli/io.emend.cli.Main %*
set "code=%ERRORLEVEL%"
if defined codepage chcp %codepage% >nul
exit /b %code%

rem Builds where a source differs from those of the last build in its time or size, or is new, or is gone.
:build_if_stale
set "sources=%TEMP%\emend-sources-%RANDOM%%RANDOM%.txt"
call :list_sources >"%sources%"
if not exist "%app%\.sources" goto build
fc /b "%app%\.sources" "%sources%" >nul
if errorlevel 1 goto build
del "%sources%"
exit /b 0

:build
>&2 echo emend: building, which takes about a minute the first time
set "log=%TEMP%\emend-build-%RANDOM%%RANDOM%.log"
set "projects=cli"
set "profile="
if exist "%native%\" set "projects=cli,native/llamacpp"
if exist "%native%\" set "profile=-Pnative"
call "%root%\mvnw.cmd" -q -B -f "%root%\pom.xml" %profile% -pl "%projects%" -am -DskipTests -DskipAnalysis package >"%log%" 2>&1
if errorlevel 1 (
  findstr /l /b /c:"[ERROR]" /c:"mvnw:" "%log%" >&2
  >&2 echo emend: the build failed; its log is "%log%"
  del "%sources%"
  set "failed=yes"
  exit /b 1
)
del "%log%"
move /y "%sources%" "%app%\.sources" >nul
exit /b 0

:list_sources
pushd "%root%"
for %%F in (pom.xml) do echo %%~tzF %%F
for /d %%M in (* bench\* weights\* native\*) do if exist "%%M\src\main\" for %%F in ("%%M\pom.xml") do echo %%~tzF %%F
for /d %%M in (* bench\* weights\* native\*) do if exist "%%M\src\main\" for /f "delims=" %%F in ('dir /s /b /a-d "%%M\src\main"') do echo %%~tzF %%F
popd
exit /b 0
