import './shared/layers.css';
import '@fontsource-variable/inter/wght.css';
import './shared/mantine.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import '../looks/tokens.css';
import './shared/kit.css';
import './shared/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { DeskState } from '../contract/calls/index.ts';
import { loadWords } from '../words/load.ts';
import { languageFrom } from '../words/say.ts';
import { App, loadFirst } from './app.tsx';
import { deskQuery } from './shared/calls.ts';
import { connect } from './shared/connection.ts';
import { CoreGone } from './shared/core-gone.ts';
import { keepFocus } from './shared/keep-focus.ts';
import { followOpened } from './shared/opened.ts';
import { followCore, queryClient } from './shared/queries.ts';
import { saveOnLeave } from './shared/save-on-leave.ts';

/** How long the core may take to start before the window says that it waits for it. */
const lateMs = 8000;

async function readDesk(): Promise<DeskState> {
  for (;;) {
    const desk = await connect();
    if (desk !== null) {
      queryClient.setQueryData(deskQuery.queryKey, desk);
      return desk;
    }
    try {
      return await queryClient.query(deskQuery);
    } catch (error) {
      if (!(error instanceof CoreGone)) throw error;
    }
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the window');
void begin(root);

/** Not awaited by this module: what is loaded in it waits for this module to be whole. */
async function begin(place: HTMLElement): Promise<void> {
  const late = setTimeout(() => void showLate(place), lateMs);
  saveOnLeave();
  const desk = await readDesk();
  const [words] = await Promise.all([loadWords(desk.settings.language), loadFirst(desk)]);
  clearTimeout(late);
  followCore();
  followOpened();
  keepFocus();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <App words={words} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** In the language of the system: that of the settings is what is being waited for. */
async function showLate(place: HTMLElement): Promise<void> {
  const words = await loadWords(languageFrom(navigator.language));
  const main = document.createElement('main');
  main.className = 'late';
  const title = document.createElement('h1');
  title.textContent = words.say('start.late');
  const help = document.createElement('p');
  help.textContent = words.say('start.late-help');
  main.append(title, help);
  place.replaceChildren(main);
}
