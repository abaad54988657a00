import './check/no-code-from-text.ts';
import '../looks/tokens.css';
import './page/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Page } from './page/page.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no place for what it shows');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
