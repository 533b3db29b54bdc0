import type { LogLine } from '../runtime/messages.ts';

const MOST = 500;

/** Keeps the latest log lines of the app for `GET /control/logs`, and passes each to `show`. */
export function keepLines(show: (line: LogLine) => void): { kept: readonly LogLine[]; add: (line: LogLine) => void } {
  const kept: LogLine[] = [];
  return {
    kept,
    add(line) {
      kept.push(line);
      if (kept.length > MOST) kept.shift();
      show(line);
    },
  };
}

export function showWarnings({ level, text }: LogLine): void {
  if (level === 'warn' || level === 'error') console.error(`[app] ${text}`);
}
