import 'virtual:design-tokens.css';
import './styles/base.css';
import './styles/shell.css';
import './styles/pages.css';
import './styles/document.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { mayHaveChanged } from './rest/live.ts';
import { startTheme } from './shell/color-mode.ts';

startTheme();
addEventListener('focus', mayHaveChanged);
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
