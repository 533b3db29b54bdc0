import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { ui } from './ui-host';

// `@forge/bridge` looks for the host when it is imported: this file runs before any test file is loaded.
Object.assign(globalThis, { __bridge: { callBridge: ui.callBridge } });
configure({ reactStrictMode: true });

beforeEach(() => ui.reset());
afterEach(() => cleanup());
