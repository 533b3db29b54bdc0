import { useState } from 'react';
import { AdfEditor } from '../adf/AdfEditor.tsx';
import { AdfView } from '../adf/AdfView.tsx';
import type { AdfDocument } from '../adf/node.ts';
import type { Comment } from '../jira/activity.ts';
import { addComment, editComment, listComments } from '../jira/activity.ts';
import { useLoad } from '../rest/use-load.ts';
import { useFrame } from '../shell/frame-context.ts';
import { dayAndTime } from '../ui/date.ts';
import { Loaded } from '../ui/Loaded.tsx';
import type { IssueDesk } from './issue-desk.ts';

export function Comments({ desk }: { desk: IssueDesk }) {
  const { client, person } = useFrame();
  const { key, fields } = desk.issue;
  const { load, again } = useLoad(`${person.accountId} ${key} ${fields.updated}`, () => listComments(client, key));
  const [writing, setWriting] = useState(false);
  const save = (work: Promise<unknown>) => desk.save(work).then(again);
  return (
    <div className="stack">
      {writing ? (
        <AdfEditor
          label="New comment"
          document={null}
          save={(body) => save(addComment(client, key, body)).then(() => setWriting(false))}
          cancel={() => setWriting(false)}
        />
      ) : (
        <div>
          <button type="button" onClick={() => setWriting(true)}>
            Add a comment
          </button>
        </div>
      )}
      <Loaded load={load} what="comments" again={again}>
        {(comments) => (
          <ul className="comments">
            {comments.map((comment) => (
              <CommentCard
                key={comment.id}
                comment={comment}
                save={(body) => save(editComment(client, key, { id: comment.id, body }))}
              />
            ))}
          </ul>
        )}
      </Loaded>
    </div>
  );
}

type CardProps = { comment: Comment; save: (body: AdfDocument) => Promise<void> };

function CommentCard({ comment, save }: CardProps) {
  const [editing, setEditing] = useState(false);
  const { author, body, created, updated } = comment;
  const name = author?.displayName ?? 'Somebody';
  return (
    <li>
      <p className="quiet small">
        <strong>{name}</strong> · {dayAndTime(created)}
        {updated !== created && ' · edited'}
      </p>
      {editing && body !== 'unreadable' ? (
        <AdfEditor
          label={`Comment of ${name}`}
          document={body}
          save={(edited) => save(edited).then(() => setEditing(false))}
          cancel={() => setEditing(false)}
        />
      ) : (
        <>
          {body !== null && <AdfView document={body} />}
          {body !== 'unreadable' && (
            <button
              type="button"
              className="link"
              onClick={() => setEditing(true)}
              aria-label={`Edit comment of ${name}`}
            >
              Edit
            </button>
          )}
        </>
      )}
    </li>
  );
}
