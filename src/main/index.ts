import { join } from 'node:path';
import {
  app,
  BrowserWindow,
  clipboard,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  MessageChannelMain,
  powerMonitor,
  session,
  shell,
} from 'electron';
import { askToEnd } from './ask-to-end.ts';
import { letCamera, takeCameraBack } from './camera.ts';
import { createChooser, isChoice } from './choose.ts';
import { type CoreKeeper, type CoreWork, keepCore } from './core-keeper.ts';
import type { CoreStart } from './core-link.ts';
import { coreOfCheckout, installedCore } from './core-place.ts';
import { setMenu } from './menu.ts';
import { keepOpened, pathsAmong } from './opened.ts';
import { openOwnWindow } from './own-window.ts';
import { printWindow } from './print-window.ts';
import { registerScheme, serveScheme } from './protocol.ts';
import { serveReplays } from './replay/index.ts';
import { guardEverything, guardSession, isOurFrame } from './safety.ts';
import { createWorkTray } from './tray.ts';

const dist = join(__dirname, '../..');

/** How long the core may take to seal what runs and to close the locker until somebody is asked, and in all. */
const askToEndAfterMs = 20_000;
const endAtMostMs = 180_000;

/** macOS tells of files by events, the first of them before the app is ready. */
const openedEarly: string[] = [];
let openFile = (path: string): void => void openedEarly.push(path);
app.on('open-file', (event, path) => {
  event.preventDefault();
  openFile(path);
});

registerScheme();
guardEverything();
// The window needs no name looked up, ever: pages are captured by a browser of their own.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
// A user who may build no sandbox (root in a container) says so on the command line; only development does.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
if (!app.requestSingleInstanceLock({ dataDir: process.env['JEJAK_DATA_DIR'] ?? '' })) app.quit();
else void open();

/** The core as a child of Node needs nothing of Electron's, and starts beside it. */
async function open(): Promise<void> {
  const place = app.isPackaged ? installedCore() : coreOfCheckout();
  if (place.node === undefined) await app.whenReady();
  let work: CoreWork = { type: 'work', pages: 0, watches: 0, under: 0, language: 'id', shown: null };
  let tell: (work: CoreWork) => void = () => undefined;
  const take = (now: CoreWork): void => {
    work = now;
    tell(now);
  };
  const core = startCore(place, take, () => take({ ...work, under: 0, shown: null }));
  await app.whenReady();
  tell = start(core, () => work);
}

function startCore(place: CoreStart, onWork: (work: CoreWork) => void, onGone: () => void): CoreKeeper {
  const runtime = [`Electron ${process.versions.electron}`, `Chromium ${process.versions.chrome}`];
  return keepCore(place, runtime, {
    log: (line) => process.stderr.write(`${line}\n`),
    onWork,
    onShow: (path) => shell.showItemInFolder(path),
    onGone,
  });
}

/** Opens the window, which waits for the core by itself. Gives what must hear of the core's work. */
function start(core: CoreKeeper, workNow: () => CoreWork): (work: CoreWork) => void {
  /** No window is to be seen: the sign in the tray stands for it. */
  let isAway = false;
  let isQuitting = false;
  /** Once nobody stays any more: what is cut off from now on is offered again. */
  const quit = (): void => {
    core.leave();
    app.quit();
  };
  const goAway = (): void => {
    isAway = true;
    void tray.show(workNow());
  };
  const newWindow = (): void =>
    openOwnWindow({
      language: () => workNow().language,
      // What it has begun would end with its page.
      onClose: () => {
        if (isQuitting || workNow().under === 0) return 'close';
        goAway();
        return 'hide';
      },
      onLeft: (window) => {
        if (isQuitting) quit();
        else window.close();
      },
      onStay: () => {
        isQuitting = false;
        showWindow();
      },
    });
  const showWindow = (): void => {
    isAway = false;
    tray.hide();
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) newWindow();
    else {
      window.restore();
      window.show();
      window.focus();
    }
  };
  const tray = createWorkTray(join(dist, '../resources/icons/jejak-32.png'), {
    open: showWindow,
    quit: () => app.quit(),
  });
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession, join(dist, 'app/renderer'), core);
  let menuIn = workNow().language;
  void setMenu(menuIn);
  const chooser = createChooser(core);

  const opened = keepOpened(chooser, () => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('opened');
  });
  void opened.add([...pathsAmong(process.argv, process.cwd(), app.isPackaged), ...openedEarly]);
  openFile = (path) => void opened.add([path]);

  /** Handles a call of our own page; whoever else asks is told nothing. */
  const handle = (channel: string, work: (window: BrowserWindow, ...given: unknown[]) => unknown): void => {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...given: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (window === null || !isOurFrame(event.senderFrame)) throw new Error('not our page');
      return work(window, ...given);
    });
  };
  ipcMain.on('connect', (event: IpcMainEvent, nonce: unknown) => {
    if (!isOurFrame(event.senderFrame) || typeof nonce !== 'string' || nonce.length > 100) return;
    const { sender, senderFrame } = event;
    const { port1, port2 } = new MessageChannelMain();
    void core.connect(port1).then((desk) => {
      // Whoever asked may be gone by now; a page that was loaded anew asks by itself.
      if (!sender.isDestroyed() && sender.mainFrame === senderFrame)
        senderFrame.postMessage('port', { nonce, desk }, [port2]);
      else port1.close();
    });
  });
  const onWork = serveReplays(handle, core, { dist, workNow });
  handle('choose', (window, choice, suggested) =>
    isChoice(choice)
      ? chooser.choose(window, choice, typeof suggested === 'string' ? suggested : undefined)
      : [],
  );
  handle('drop', (_, paths) =>
    Array.isArray(paths)
      ? chooser.drop(paths.filter((path) => typeof path === 'string').slice(0, 10_000))
      : [],
  );
  handle('opened', () => opened.take());
  handle('copy', (_, text) => (typeof text === 'string' ? clipboard.writeText(text) : undefined));
  handle('camera', (window, use) =>
    letCamera(window, use === 'picture' || use === 'sound' || use === 'no-sound' ? use : 'none'),
  );
  handle('print', (window) => printWindow(window));
  handle('show', (_, token) => {
    const path = typeof token === 'string' ? chooser.pathOf(token) : undefined;
    if (path !== undefined) shell.showItemInFolder(path);
  });

  const lock = (): void => {
    takeCameraBack();
    // Also where no core hears of it: what is shown is hidden at once.
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('lock');
    core.lock();
  };
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
  app.on('second-instance', (_, argv, cwd) => {
    showWindow();
    void opened.add(pathsAmong(argv, cwd, app.isPackaged));
  });
  app.on('activate', showWindow);
  // Where pages are still to come, or addresses are watched, that goes on without a window.
  app.on('window-all-closed', () => {
    if (workNow().pages > 0 || workNow().watches > 0) goAway();
    else app.quit();
  });
  app.on('before-quit', () => (isQuitting = true));
  let isOver = false;
  app.on('will-quit', (event) => {
    if (isOver) return;
    event.preventDefault();
    core.leave();
    const isGivenUp = (over: AbortSignal): Promise<boolean> => askToEnd(workNow().language, over);
    void core.quit({ askAfterMs: askToEndAfterMs, isGivenUp, atMostMs: endAtMostMs }).finally(() => {
      isOver = true;
      app.quit();
    });
  });
  newWindow();
  return (now) => {
    onWork(now);
    if (now.language !== menuIn) {
      menuIn = now.language;
      void setMenu(menuIn);
    }
    if (isAway) void tray.show(now);
  };
}
