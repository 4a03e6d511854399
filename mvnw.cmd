@rem Runs the Maven release this project is built with, fetching it on first use into the usual wrapper directory.
@rem MVNW_REPOURL names a mirror of Maven Central, as for other Maven wrappers.
@rem curl, tar and certutil are part of Windows 10 and later.
@echo off
setlocal EnableExtensions DisableDelayedExpansion

set "maven_version=3.9.11"
set "maven_sha512=bcfe4fe305c962ace56ac7b5fc7a08b87d5abd8b7e89027ab251069faebee516b0ded8961445d6d91ec1985dfe30f8153268843c89aa392733d1a3ec956c9978"
for %%R in ("%~dp0.") do set "root=%%~fR"

set "jdk_least=25"
call "%root%\.mvn\jdk.cmd"
if not defined jdk (
  >&2 echo mvnw: no JDK 25 or newer found: install one, for example Eclipse Temurin 25, or set JAVA_HOME to it
  exit /b 2
)
set "JAVA_HOME=%jdk%"
rem Maven's own libraries do what newer JDKs warn about; that says nothing about this project.
set "MAVEN_OPTS=--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED %MAVEN_OPTS%"

set "homes=%MAVEN_USER_HOME%"
if not defined homes set "homes=%USERPROFILE%\.m2"
set "homes=%homes%\wrapper\dists"
set "maven=%homes%\emend-maven-%maven_version%"
if not exist "%maven%\bin\mvn.cmd" call :install
if not exist "%maven%\bin\mvn.cmd" exit /b 1

cd /d "%root%"
rem Without call, which would expand the arguments a second time; so nothing after this line runs.
"%maven%\bin\mvn.cmd" %*

:install
set "url=%MVNW_REPOURL%"
if not defined url set "url=https://repo.maven.apache.org/maven2"
if defined MVNW_REPOURL if "%url:~-1%"=="/" set "url=%url:~0,-1%"
set "url=%url%/org/apache/maven/apache-maven/%maven_version%/apache-maven-%maven_version%-bin.tar.gz"
set "scratch=%homes%\fetch.%RANDOM%%RANDOM%"
mkdir "%scratch%"
if not exist "%scratch%\" exit /b 1
>&2 echo mvnw: fetching Maven %maven_version%
curl -fsSL -o "%scratch%\maven.tar.gz" "%url%"
if errorlevel 1 (
  >&2 echo mvnw: cannot fetch "%url%": check the network, or set MVNW_REPOURL to a mirror
  rmdir /s /q "%scratch%"
  exit /b 1
)
set "sha512="
for /f "skip=1 delims=" %%S in ('certutil -hashfile "%scratch%\maven.tar.gz" SHA512') do if not defined sha512 set "sha512=%%S"
rem Older versions write the digits in pairs.
if not "%sha512: =%"=="%maven_sha512%" (
  >&2 echo mvnw: "%url%" does not have the expected SHA-512: not using it
  rmdir /s /q "%scratch%"
  exit /b 1
)
tar -xzf "%scratch%\maven.tar.gz" -C "%scratch%"
rem Two first builds at once do no harm: the later one finds it done.
if not exist "%maven%\bin\mvn.cmd" move "%scratch%\apache-maven-%maven_version%" "%maven%" >nul
rmdir /s /q "%scratch%"
if not exist "%maven%\bin\mvn.cmd" (
  >&2 echo mvnw: cannot unpack Maven into "%homes%"
  exit /b 1
)
exit /b 0
