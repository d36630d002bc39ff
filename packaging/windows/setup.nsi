; The setup for one person: no administrator is asked. It is filled in by setups.py.
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
Name "${app}"
OutFile "${file}"
RequestExecutionLevel user
InstallDir "$$LOCALAPPDATA\Programs\${app}"
InstallDirRegKey HKCU "Software\${maker}" "InstalledIn"
Icon "${folder}/${icon}"
UninstallIcon "${folder}/${icon}"
BrandingText "${app} ${version}"
VIProductVersion "${version_of_four}"
VIAddVersionKey "ProductName" "${app}"
VIAddVersionKey "ProductVersion" "${version}"
VIAddVersionKey "FileVersion" "${version}"
VIAddVersionKey "FileDescription" "${app}, setup"
VIAddVersionKey "LegalCopyright" "MIT licence"

!include LogicLib.nsh
!include MUI2.nsh
!define MUI_ICON "${folder}/${icon}"
!define MUI_UNICON "${folder}/${icon}"
!define MUI_WELCOMEPAGE_TITLE "${app} ${version}"
!define MUI_WELCOMEPAGE_TEXT "This puts ${app} on this computer, for you alone. No administrator is needed, and nothing goes over the network.$$\r$$\n$$\r$$\nYour projects, settings and backups stay as they are."
!define MUI_FINISHPAGE_RUN "$$INSTDIR\${command}"
!define MUI_FINISHPAGE_RUN_PARAMETERS "${module}"
!define MUI_FINISHPAGE_RUN_TEXT "Open ${app}"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "This takes ${app} off this computer. Your projects, settings and backups stay."
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

!define IN_THE_LIST "Software\Microsoft\Windows\CurrentVersion\Uninstall\InTheirWords"
!define CLASSES "Software\Classes"

; A program that runs cannot be written over: ask before anything is touched.
!macro MustBeClosed un
Function $${un}MustBeClosed
  again:
  $${IfNot} $${FileExists} "$$INSTDIR\${command}"
    Return
  $${EndIf}
  ClearErrors
  FileOpen $$0 "$$INSTDIR\${command}" a
  $${IfNot} $${Errors}
    FileClose $$0
    Return
  $${EndIf}
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${app} is open. Close it, then press Retry." /SD IDCANCEL IDRETRY again
  SetErrorLevel 2
  Quit
FunctionEnd
!macroend
!insertmacro MustBeClosed ""
!insertmacro MustBeClosed "un."

Section "${app}"
  Call MustBeClosed
  ; What a former version brought and this one does not is taken away by its own list.
  $${If} $${FileExists} "$$INSTDIR\uninstall.exe"
    CopyFiles /SILENT "$$INSTDIR\uninstall.exe" "$$PLUGINSDIR\former.exe"
    ExecWait '"$$PLUGINSDIR\former.exe" /S _?=$$INSTDIR'
  $${EndIf}
  SetOutPath "$$INSTDIR"
  File /r "${folder}/*"
  WriteUninstaller "$$INSTDIR\uninstall.exe"
  CreateShortcut "$$SMPROGRAMS\${app}.lnk" "$$INSTDIR\${command}" "${module}" "$$INSTDIR\${icon}"
  WriteRegStr HKCU "Software\${maker}" "InstalledIn" "$$INSTDIR"
  WriteRegStr HKCU "$${CLASSES}\.workshop" "" "${project_type}"
  WriteRegStr HKCU "$${CLASSES}\${project_type}" "" "${app} project"
  WriteRegStr HKCU "$${CLASSES}\${project_type}\DefaultIcon" "" "$$INSTDIR\${icon}"
  WriteRegStr HKCU "$${CLASSES}\${project_type}\shell\open\command" "" '"$$INSTDIR\${command}" ${module} "%1"'
  WriteRegStr HKCU "$${IN_THE_LIST}" "DisplayName" "${app}"
  WriteRegStr HKCU "$${IN_THE_LIST}" "DisplayVersion" "${version}"
  WriteRegStr HKCU "$${IN_THE_LIST}" "DisplayIcon" "$$INSTDIR\${icon}"
  WriteRegStr HKCU "$${IN_THE_LIST}" "Publisher" "${maker}"
  WriteRegStr HKCU "$${IN_THE_LIST}" "InstallLocation" "$$INSTDIR"
  WriteRegStr HKCU "$${IN_THE_LIST}" "UninstallString" '"$$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "$${IN_THE_LIST}" "QuietUninstallString" '"$$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "$${IN_THE_LIST}" "EstimatedSize" ${kilobytes}
  WriteRegDWORD HKCU "$${IN_THE_LIST}" "NoModify" 1
  WriteRegDWORD HKCU "$${IN_THE_LIST}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  Call un.MustBeClosed
  ; Each file by its name: whatever somebody put into the folder themselves stays, and the folder with it.
  ${forget}
  Delete "$$INSTDIR\uninstall.exe"
  RMDir "$$INSTDIR"
  Delete "$$SMPROGRAMS\${app}.lnk"
  ReadRegStr $$0 HKCU "$${CLASSES}\.workshop" ""
  $${If} $$0 == "${project_type}"
    DeleteRegValue HKCU "$${CLASSES}\.workshop" ""
    DeleteRegKey /ifempty HKCU "$${CLASSES}\.workshop"
  $${EndIf}
  DeleteRegKey HKCU "$${CLASSES}\${project_type}"
  DeleteRegKey HKCU "$${IN_THE_LIST}"
  DeleteRegKey HKCU "Software\${maker}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
