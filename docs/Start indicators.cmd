@echo off
chcp 65001 >nul
title indicators
cd /d "%SystemRoot%"
where indicators.exe >nul 2>nul
if errorlevel 1 goto python
indicators.exe app "%~dp0."
goto ended
:python
py.exe -3 -P -c "import indicators" >nul 2>nul
if errorlevel 1 goto missing
py.exe -3 -P -m indicators app "%~dp0."
:ended
if not errorlevel 1 exit /b
echo The program has stopped. What was wrong stands above.
pause
exit /b
:missing
echo The program indicators is not installed on this computer.
echo Install it first, once. How stands in docs/installera.md.
pause
