import { toggleVote, toggleWatching } from '../jira/issue-edit.ts';
import { useFrame } from '../shell/frame-context.ts';
import type { IssueDesk } from './issue-desk.ts';

/** The numbers of votes and watchers. A press adds or removes the viewer. A reporter cannot vote for their own issue, as in Jira. */
export function VotesAndWatchers({ desk: { issue, save } }: { desk: IssueDesk }) {
  const { client, person } = useFrame();
  const { votes, watches, reporter, resolution } = issue.fields;
  const mayVote = reporter?.accountId !== person.accountId && !resolution;
  return (
    <div className="row">
      {votes &&
        (mayVote ? (
          <button
            type="button"
            aria-pressed={votes.hasVoted}
            onClick={() => void save(toggleVote(client, issue.key, votes.hasVoted))}
          >
            {votes.hasVoted ? 'Voted' : 'Vote'} · {votes.votes}
          </button>
        ) : (
          <span className="quiet">Votes · {votes.votes}</span>
        ))}
      {watches && (
        <button
          type="button"
          aria-pressed={watches.isWatching}
          onClick={() =>
            void save(toggleWatching(client, issue.key, { accountId: person.accountId, isOn: watches.isWatching }))
          }
        >
          {watches.isWatching ? 'Watching' : 'Watch'} · {watches.watchCount}
        </button>
      )}
    </div>
  );
}
