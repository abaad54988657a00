/** What macOS must know of the app: a locker is a folder that the Finder shows as one thing. */
export const macInfo = {
  CFBundleDocumentTypes: [
    {
      CFBundleTypeName: 'Jejak locker',
      CFBundleTypeRole: 'Editor',
      LSHandlerRank: 'Owner',
      LSItemContentTypes: ['id.jejak.locker'],
    },
    {
      CFBundleTypeName: 'Evidence bundle',
      CFBundleTypeRole: 'Viewer',
      LSHandlerRank: 'Alternate',
      LSItemContentTypes: ['public.zip-archive', 'id.jejak.encrypted-bundle'],
    },
  ],
  UTExportedTypeDeclarations: [
    {
      UTTypeIdentifier: 'id.jejak.locker',
      UTTypeDescription: 'Jejak locker',
      UTTypeConformsTo: ['com.apple.package'],
      UTTypeTagSpecification: { 'public.filename-extension': ['jejak'] },
    },
  ],
  UTImportedTypeDeclarations: [
    {
      UTTypeIdentifier: 'id.jejak.encrypted-bundle',
      UTTypeDescription: 'Encrypted evidence bundle',
      UTTypeConformsTo: ['public.data'],
      UTTypeTagSpecification: { 'public.filename-extension': ['age'] },
    },
  ],
  NSCameraUsageDescription:
    'Jejak memotret barang bukti bila Anda meminta. Jejak takes a picture when you ask for it.',
  NSMicrophoneUsageDescription:
    'Jejak merekam suara video bila Anda meminta. Jejak records the sound of a video when you ask for it.',
  NSLocationUsageDescription:
    'Jejak mencatat posisi perangkat pada gambar yang Anda ambil. Jejak notes where the device is with the pictures you take.',
  NSLocationWhenInUseUsageDescription:
    'Jejak mencatat posisi perangkat pada gambar yang Anda ambil. Jejak notes where the device is with the pictures you take.',
};
