import { ERASED, withoutAccount } from '../domain/erased';
import type { AccountId } from '../domain/issue';
import { questionsIn } from '../domain/outbox';
import type { Question } from '../domain/question';
import type { Ports } from '../usecases/ports';
import { now } from './clock';
import { rememberPerson } from './stores/person-store';

/**
 * The same ports, which write down that somebody is named on an issue before they name them. Whoever acts is the only new
 * name in a talk or a round; a question may name others too, also one in the outbox, which the app alone may carry out. Who
 * carries out what others have said is named in none of it, and so is nobody here. Storage is asked once per name and
 * invocation.
 */
export function naming(ports: Ports, me: AccountId): Ports {
  const remember = rememberOnce();
  const rememberAll = async (issueId: string, record: unknown, questions: readonly Question[]): Promise<void> => {
    const names = [...(isNamedIn(record, me) ? [me] : []), ...questions.flatMap(namesIn)];
    await Promise.all(names.map((name) => remember(issueId, name)));
  };
  const after =
    <T extends { readonly issueId: string }, A extends readonly unknown[], R>(
      write: (record: T, ...over: A) => Promise<R>,
    ) =>
    async (record: T, ...over: A): Promise<R> => {
      await rememberAll(record.issueId, record, []);
      return write(record, ...over);
    };
  return {
    ...ports,
    saveQuestion: async (issueId, question) => {
      await rememberAll(issueId, question, [question]);
      return ports.saveQuestion(issueId, question);
    },
    saveDoubt: async (issueId, question) => {
      await rememberAll(issueId, question, [question]);
      return ports.saveDoubt(issueId, question);
    },
    saveTalks: async (issueId, talks) => {
      await rememberAll(issueId, talks, []);
      return ports.saveTalks(issueId, talks);
    },
    replaceOutbox: async (outbox) => {
      await rememberAll(outbox.issueId, outbox, questionsIn(outbox));
      return ports.replaceOutbox(outbox);
    },
    createTalk: after(ports.createTalk),
    replaceTalk: after(ports.replaceTalk),
    createRound: after(ports.createRound),
    followRound: after(ports.followRound),
    replaceRound: after(ports.replaceRound),
  };
}

/** What would be taken out is what is remembered. */
const isNamedIn = (record: unknown, who: AccountId): boolean => withoutAccount(record, who) !== record;

function rememberOnce(): (issueId: string, account: AccountId) => Promise<void> {
  const known = new Map<string, Promise<void>>();
  return (issueId, account) => {
    const key = `${account}-${issueId}`;
    const done = known.get(key) ?? rememberPerson({ account, place: issueId, at: now() });
    known.set(key, done);
    return done;
  };
}

function namesIn({ askedBy, askedFor, owner, answeredBy, answeredOver, told }: Question): readonly AccountId[] {
  const names = [askedBy, askedFor, owner, answeredBy, answeredOver, ...told].filter((name) => name !== null);
  return names.filter((name) => name !== ERASED);
}
