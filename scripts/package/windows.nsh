; What the Explorer offers: bundles can be opened with Jejak, and so can folders whose name ends in .jejak.
; Nothing is taken from the program that opens .zip now.

!macro customInstall
  WriteRegStr SHCTX "Software\Classes\Jejak.Bundle" "" "Jejak"
  WriteRegStr SHCTX "Software\Classes\Jejak.Bundle\shell\open\command" "" '"$INSTDIR\Jejak.exe" "%1"'
  WriteRegStr SHCTX "Software\Classes\.zip\OpenWithProgids" "Jejak.Bundle" ""
  WriteRegStr SHCTX "Software\Classes\.age\OpenWithProgids" "Jejak.Bundle" ""
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Jejak" "" "Jejak"
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Jejak" "AppliesTo" 'System.FileName:"*.jejak"'
  WriteRegStr SHCTX "Software\Classes\Directory\shell\Jejak\command" "" '"$INSTDIR\Jejak.exe" "%1"'
!macroend

!macro customUnInstall
  DeleteRegKey SHCTX "Software\Classes\Jejak.Bundle"
  DeleteRegValue SHCTX "Software\Classes\.zip\OpenWithProgids" "Jejak.Bundle"
  DeleteRegValue SHCTX "Software\Classes\.age\OpenWithProgids" "Jejak.Bundle"
  DeleteRegKey SHCTX "Software\Classes\Directory\shell\Jejak"
!macroend
