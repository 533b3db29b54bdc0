import { useState } from 'react';
import { Comments } from './Comments.tsx';
import { History } from './History.tsx';
import type { IssueDesk } from './issue-desk.ts';

const tabs = ['Comments', 'History'] as const;

export function Activity({ desk }: { desk: IssueDesk }) {
  const [tab, setTab] = useState<(typeof tabs)[number]>('Comments');
  return (
    <section aria-label="Activity" className="stack">
      <div className="row">
        <h2>Activity</h2>
        {tabs.map((name) => (
          <button key={name} type="button" aria-pressed={tab === name} onClick={() => setTab(name)}>
            {name}
          </button>
        ))}
      </div>
      {tab === 'Comments' ? <Comments desk={desk} /> : <History issue={desk.issue} />}
    </section>
  );
}
