import type { FaultLine } from '../host/faults.ts';
import { dayAndTime } from '../ui/date.ts';
import { placeOf, wordsOf } from './fault-words.ts';

const SHOWN = 100;

/** The injected faults, newest first. */
export function FaultLog({ log }: { log: readonly FaultLine[] }) {
  return (
    <section aria-labelledby="fault-log" className="stack">
      <h2 id="fault-log">What was injected</h2>
      {log.length === 0 ? (
        <p className="quiet">Nothing yet. Use the app, and come back.</p>
      ) : (
        <div className="adf-table" tabIndex={0} role="region" aria-label="Injected faults">
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th>Where</th>
                <th>Call</th>
                <th>In</th>
                <th>What</th>
              </tr>
            </thead>
            <tbody>
              {log.slice(0, SHOWN).map((line, index) => (
                <tr key={log.length - index}>
                  <td>{dayAndTime(line.at)}</td>
                  <td>{placeOf(line)}</td>
                  <td>
                    <code>{line.call}</code>
                  </td>
                  <td>{line.functionKeys.at(-1) ?? ''}</td>
                  <td>{wordsOf(line)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {log.length > SHOWN && (
        <p className="quiet">
          The newest {SHOWN} of {log.length}.
        </p>
      )}
    </section>
  );
}
