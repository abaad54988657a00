/**
 * The capture process: a plain Node child that owns one browser. The core starts it and talks to it over
 * its channel (`messages.ts`); it ends when told to, or when the core is gone.
 *
 * The browser is started before the rest of the program is read: it needs the longer.
 */

import { giveWay } from '../processes/priority.ts';
import { BrowserKeeper } from './browser/keeper.ts';
import type { ProcessSettings } from './messages.ts';

// The core writes this argument itself; `serve` checks it before anything else is done with it.
const settings = JSON.parse(process.argv[2] ?? '{}') as ProcessSettings;
// A browser that a person works in is as quick as any.
if (settings.headless) giveWay();
const keeper = new BrowserKeeper(settings);
const { serve } = await import('./serve.ts');
serve(settings, keeper);
