import { listChanges } from '../jira/activity.ts';
import type { Issue } from '../jira/issue.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { dayAndTime } from '../ui/date.ts';
import { Loaded } from '../ui/Loaded.tsx';

const LONGEST = 160;
const short = (text: string | null | undefined) => {
  if (!text) return 'nothing';
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
};

export function History({ issue }: { issue: Issue }) {
  const { client } = useFrame();
  const { load, again } = useLoad(`${issue.key} ${issue.fields.updated}`, () => listChanges(client, issue.key));
  return (
    <Loaded load={load} what="the history" again={again}>
      {(changes) =>
        changes.length === 0 ? (
          <p className="quiet">Nothing has changed since it was created.</p>
        ) : (
          <ul className="comments">
            {changes.map(({ id, author, created, items }) => (
              <li key={id}>
                <p className="quiet small">
                  <strong>{author?.displayName ?? 'Somebody'}</strong> · {dayAndTime(created)}
                </p>
                {items.map((item, index) => (
                  <p key={index} dir="auto">
                    {item.field}: <del>{short(item.fromString)}</del> → <ins>{short(item.toString)}</ins>
                  </p>
                ))}
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}
