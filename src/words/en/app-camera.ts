/** Taking a picture with this computer's camera, and what is said of such a picture afterwards. */
export const appCamera = {
  'camera.title': 'Take a photo',
  'camera.subtitle':
    'The picture is sealed the moment it is taken. The camera is on only while this is open.',
  'camera.open': 'Take a photo',
  'camera.stage': 'What the camera sees',
  'camera.starting': 'Turning the camera on…',
  'camera.take': 'Take the picture',
  'camera.take-keys': 'Space or Enter',
  'camera.next': 'Take another',
  'camera.which': 'Camera',
  'camera.nameless': 'Camera {{number}}',
  'camera.case': 'Goes into',
  'camera.note': 'Note',
  'camera.note-hint': 'What is to be seen, and where. It is sealed with each picture.',
  'camera.sealing': 'Sealing…',
  'camera.sealed': 'Sealed: {{time}}',
  'camera.seal-again': 'Seal it again',
  'camera.drop': 'Throw this picture away',
  'camera.taken': 'Taken just now',
  'camera.picture-of': 'The picture taken: {{time}}',
  'camera.show': 'Open the picture taken at',
  'camera.turn-on': 'Turn the camera on',
  'camera.try-again': 'Try again',
  'camera.off-hidden':
    'The camera was turned off because the window was out of sight. What was taken is sealed. Turn it on again when you need it.',
  'camera.problem-no-camera':
    'No camera was found. No picture was taken and nothing was stored. Connect a camera, or bring in a photo that was taken elsewhere, and try again.',
  'camera.problem-in-use':
    'The camera did not start; another program may be using it. No picture was taken and nothing was stored. Close that program, then try again.',
  'camera.problem-denied':
    "The system does not let Jejak use the camera. No picture was taken and nothing was stored. Allow it in the system's privacy settings, then try again.",
  'camera.problem-unplugged':
    'The camera was disconnected. What was taken before is sealed; nothing more was taken. Connect it again, then try again.',
  'error.picture-not-whole':
    'The picture did not arrive whole ({{detail}}), so nothing was stored. Seal it again, or take another.',
  'item.fact-camera': 'Camera of the device',
  'provenance.section-camera': 'Taken here',
  'provenance.camera':
    'Taken on {{time}} with the camera “{{camera}}” of the device “{{device}}” ({{system}}), in Jejak {{version}}.',
  'provenance.camera-clock': "The time is that of this device's clock, in the time zone {{zone}}.",
  'provenance.camera-picture':
    "{{width, number}} × {{height, number}} pixels. Jejak made the file from one frame of the camera's video, without loss; it is no file that a camera wrote, so it has no camera data of its own.",
  'provenance.camera-no-place': 'Where it was taken was not recorded.',
} as const;
