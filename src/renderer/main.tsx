import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './shared/tokens.css';
import './shared/kit.css';
import './shared/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { deskQuery } from './shared/calls.ts';
import { connect } from './shared/connection.ts';
import { CoreGone } from './shared/core-gone.ts';
import { followCore, queryClient } from './shared/queries.ts';

async function readDesk(): Promise<void> {
  for (;;) {
    await connect();
    try {
      await queryClient.query(deskQuery);
      return;
    } catch (error) {
      if (!(error instanceof CoreGone)) throw error;
    }
  }
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for the window');
await readDesk();
followCore();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
);
