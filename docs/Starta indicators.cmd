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
echo Programmet stannade. Vad som var fel står ovanför.
pause
exit /b
:missing
echo Programmet indicators är inte installerat på den här datorn.
echo Installera det först, en gång. Hur står i docs/installera.md.
pause
