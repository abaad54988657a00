/** How the key is called that goes with others here. */
export const modKey = /Mac/.test(navigator.userAgent) ? '⌘' : 'Ctrl';
