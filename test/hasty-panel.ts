import { configure, getConfig } from '@testing-library/react';
import { hastyTimeout } from '../dev/host/runtime/app-timers.ts';

/** Divides the pauses of `setTimeout` by `times` in this test file; the waits of the Testing Library stay as long. */
export function hastyPanel(times = 20): void {
  globalThis.setTimeout = hastyTimeout(times);
  configure({ asyncUtilTimeout: getConfig().asyncUtilTimeout * times });
}
