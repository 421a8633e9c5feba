@echo off
rem Runs Maven with the arguments given. Needs only a JDK; see .mvn\wrapper\FindMaven.java and docs\adr\0003.
setlocal
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "MVN="
for /f "usebackq delims=" %%m in (`call "%JAVA%" -XX:TieredStopAtLevel=1 "%~dp0.mvn\wrapper\FindMaven.java" "%~dp0.mvn\wrapper\maven-wrapper.properties"`) do set "MVN=%%m"
if not defined MVN exit /b 1
call "%MVN%" %*
exit /b %ERRORLEVEL%
