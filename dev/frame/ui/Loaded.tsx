import type { ReactNode } from 'react';
import type { Load } from '../rest/use-load.ts';

type Props<T> = { load: Load<T>; what: string; again?: () => void; children: (value: T) => ReactNode };

/** Shows loaded data, the loading state, or the failure. */
export function Loaded<T>({ load, what, again, children }: Props<T>) {
  switch (load.status) {
    case 'loading':
      return (
        <p role="status" className="quiet">
          Loading {what}…
        </p>
      );
    case 'failed':
      return (
        <div role="alert" className="notice notice-error">
          <p>
            Could not load {what}: {load.message}
          </p>
          {again && (
            <button type="button" onClick={again}>
              Try again
            </button>
          )}
        </div>
      );
    case 'loaded':
      return <>{children(load.value)}</>;
  }
}
