import type { WebContents } from 'electron';

/**
 * Taken away in every document before its own scripts run, also in those that a script makes and uses at once,
 * where no preload comes. Electron lets scripts copy and paste by these commands without asking anybody; the
 * keys for it do not go this way, and work.
 */
const takeAway = `(() => {
  const { apply } = Reflect;
  const { test } = RegExp.prototype;
  const run = Document.prototype.execCommand;
  const isOfClipboard = /^(copy|cut|paste)/i;
  Object.defineProperty(Document.prototype, 'execCommand', {
    configurable: false,
    writable: false,
    value: function execCommand(command, ...rest) {
      const name = \`\${command}\`;
      return apply(test, isOfClipboard, [name]) ? false : apply(run, this, [name, ...rest]);
    },
  });
})()`;

/** Keeps the clipboard from the scripts of all that is yet to be loaded. @throws where it cannot */
export async function keepClipboardFrom(contents: WebContents): Promise<void> {
  // Without a page there is nobody yet who takes the command.
  await contents.loadURL('about:blank');
  contents.debugger.attach('1.3');
  await contents.debugger.sendCommand('Page.enable');
  await contents.debugger.sendCommand('Page.addScriptToEvaluateOnNewDocument', { source: takeAway });
}
