/** Taking a picture with this computer's camera, and what is said of such a picture afterwards. */
export const appCamera = {
  'camera.title': 'Take a photo or video',
  'camera.subtitle':
    'A picture is sealed at once; a video is kept second by second and sealed when it ends. The camera is on only while this is open.',
  'camera.open': 'Take a photo or video',
  'camera.stage': 'What the camera sees',
  'camera.starting': 'Turning the camera on…',
  'camera.take': 'Take the picture',
  'camera.take-keys': 'Space or Enter',
  'camera.next': 'Take another',
  'camera.which': 'Camera',
  'camera.nameless': 'Camera {{number}}',
  'camera.case': 'Goes into',
  'camera.note': 'Note',
  'camera.note-hint': 'What is to be seen, and where. It is sealed with each picture and video.',
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
  'camera.film-start': 'Record a video',
  'camera.film-stop': 'Stop',
  'camera.with-sound': 'With sound',
  'camera.filming-sound': 'Recording, with sound',
  'camera.filming-silent-not-wanted': 'Recording, without sound',
  'camera.filming-silent-no-microphone': 'Recording, without sound: no microphone was found',
  'camera.filming-silent-denied':
    'Recording, without sound: the system does not let Jejak use the microphone',
  'camera.filming-silent-in-use': 'Recording, without sound: the microphone did not start',
  'camera.film-kept-so-far': '{{clock}} · {{kept}} in the locker',
  'camera.film-stopped': 'Video sealed: {{time}}',
  'camera.film-unplugged':
    'The camera was disconnected. What came of the video until then is sealed as partial: {{time}}',
  'camera.film-camera-taken':
    'The window was out of sight or locked. What came of the video until then is sealed as partial: {{time}}',
  'camera.film-left':
    'The camera screen was left. What came of the video until then is sealed as partial: {{time}}',
  'camera.film-recorder-failed':
    'The recording broke off. What came of the video until then is sealed as partial: {{time}}',
  'camera.film-not-stored':
    'Not everything could be stored at once. What came of the video is sealed as partial: {{time}}',
  'camera.film-kept':
    'What came before is in the locker, and is sealed at its next opening at the latest. What is not stored yet is kept here until Jejak is closed.',
  'camera.film-drop': 'Give up what is not stored',
  'camera.place-asked': 'Asking the system where this device is…',
  'camera.place-given':
    'Position by the system: {{lat}}; {{lon}}, within {{metres}} m. It is sealed with what you take.',
  'camera.place-denied':
    'The system gives Jejak no position of this device. What you take is sealed without one; set its place on the item by hand.',
  'camera.place-unavailable':
    'The system does not know where this device is. What you take is sealed without a position; set its place on the item by hand.',
  'camera.place-timeout':
    'The system has not said yet where this device is. Until it does, what you take is sealed without a position.',
  'error.no-such-film': 'The video is not being taken any more. What came of it is sealed. Record another.',
  'error.film-part-missing':
    'A part of the video did not arrive ({{n}} came where {{next}} was due). What came before is kept. Seal again.',
  'provenance.camera-film':
    '{{width, number}} × {{height, number}} pixels. Jejak recorded the file from the video of the camera, compressed; it is no file that a camera wrote, so it has no camera data of its own.',
  'provenance.camera-film-ended': 'It began at {{from}} and ended at {{until}}.',
  'provenance.camera-sound': 'With the sound of the microphone “{{microphone}}”.',
  'provenance.camera-silent': 'Without sound.',
  'provenance.camera-place':
    'The system said that the device was at {{lat}}; {{lon}}, within {{metres}} m ({{time}}). It is a claim of the system.',
  'provenance.camera-place-not-given': 'The system gave no position of the device.',
} as const;
