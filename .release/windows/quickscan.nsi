; A set-up for one user, without rights of an administrator.
Unicode true
Target amd64-unicode
Name "Quickscan wijkgericht werken"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\quickscan"
RequestExecutionLevel user
SetCompressor /SOLID lzma
; The times of files are those of installing, so that two builds give one file.
SetDateSave off
Icon "${STAGE}\quickscan.ico"
UninstallIcon "${STAGE}\quickscan.ico"
LoadLanguageFile "${NSISDIR}\Contrib\Language files\Dutch.nlf"
VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1043 "ProductName" "Quickscan wijkgericht werken"
VIAddVersionKey /LANG=1043 "FileDescription" "Quickscan wijkgericht werken installeren"
VIAddVersionKey /LANG=1043 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "LegalCopyright" "The quickscan authors, EUPL-1.2"
Page instfiles
UninstPage uninstConfirm
UninstPage instfiles

!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\quickscan"
!define FRAGMENT "$LOCALAPPDATA\Microsoft\Windows Terminal\Fragments\quickscan"

Section
  SetShellVarContext current
  SetOutPath "$INSTDIR"
  ; Of an older version nothing may stay behind; sessions are elsewhere.
  RMDir /r "$INSTDIR\handleiding"
  File /r "${STAGE}\*"
  WriteUninstaller "$INSTDIR\verwijderen.exe"
  CreateShortcut "$SMPROGRAMS\Quickscan.lnk" "$INSTDIR\quickscan.exe" "" "$INSTDIR\quickscan.ico"
  SetOutPath "${FRAGMENT}"
  File "/oname=quickscan.json" "${RELEASE}\windows\terminal.json"
  SetOutPath "$INSTDIR"
  WriteRegStr HKCU "${KEY}" "DisplayName" "Quickscan wijkgericht werken"
  WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\quickscan.ico"
  WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\verwijderen.exe"'
  WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\verwijderen.exe" /S'
  WriteRegDWORD HKCU "${KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext current
  ; What is ours by name: whatever else somebody put there, stays.
  Delete "$INSTDIR\quickscan.exe"
  Delete "$INSTDIR\quickscan.ico"
  Delete "$INSTDIR\quickscan-aanvullen.ps1"
  Delete "$INSTDIR\LICENTIE.txt"
  Delete "$INSTDIR\LICENTIE-TEKST-QUICKSCAN.txt"
  Delete "$INSTDIR\LICENTIES-DERDEN.txt"
  Delete "$INSTDIR\GOEDKEURING.txt"
  Delete "$INSTDIR\TOEGANKELIJKHEID.txt"
  Delete "$INSTDIR\CHANGELOG.txt"
  Delete "$INSTDIR\README.txt"
  RMDir /r "$INSTDIR\handleiding"
  Delete "$INSTDIR\verwijderen.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Quickscan.lnk"
  Delete "${FRAGMENT}\quickscan.json"
  RMDir "${FRAGMENT}"
  DeleteRegKey HKCU "${KEY}"
SectionEnd
