import fc from 'fast-check';
import { z } from 'zod';
import { grant, ROLES } from '../../../dev/jira/permissions.ts';
import { restrictIssue } from '../../../dev/jira/restrict-issue.ts';
import { type ForgeApp, installApp } from '../../../test/forge-app';
import { named } from '../../../test/named';
import { stopTheClock } from '../../../test/stop-the-clock';
import { type Contract, resolver } from '../../calls';
import type { PanelView } from '../../contract';
import type { MeetingView, ResultView } from '../../contract-meeting';
import { nextOf } from '../../domain/meeting/going-on';
import { logged } from '../../../test/logged';

const NOW = Date.parse('2026-11-24T09:00:00.000Z');
stopTheClock(new Date(NOW).toISOString());

/** Three who edit, and one who only reads. */
const people = ['ana', 'ben', 'cem', 'vic'] as const;
const acts = ['onward', 'skip', 'back', 'end', 'restrict', 'remove', 'fast-lane', 'leave', 'demote'] as const;

/** One press of a person, on what their page shows. */
type Press = {
  readonly who: (typeof people)[number];
  readonly does: (typeof acts)[number];
  /** The answer to each call is lost, and it is sent once more. */
  readonly isRepeated: boolean;
  /** The page has not heard what others did since its last press. */
  readonly isLate: boolean;
};
const anyPress: fc.Arbitrary<Press> = fc.record({
  who: fc.constantFrom(...people),
  does: fc.constantFrom(...acts, 'onward', 'skip'),
  isRepeated: fc.boolean(),
  isLate: fc.boolean(),
});

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: z.object({ code: z.string() }) }),
]);
type Answer = z.infer<typeof answer>;

/** A team with its pages over the app, one press after the other, a minute apart. */
class Team {
  readonly #app: ForgeApp;
  readonly #seen = new Map<string, { meeting: MeetingView; talk: string | null }>();
  /** Sentences of talks that a page knows to be closed. */
  readonly said: { readonly issue: string; readonly text: string }[] = [];
  #minutes = 0;

  constructor(app: ForgeApp) {
    this.#app = app;
  }

  async call(who: string, functionKey: keyof Contract, payload: object = {}): Promise<Answer> {
    this.#app.actAs(who);
    const context = { extension: { type: 'jira:projectPage', project: { id: String(this.#app.projectId) } } };
    const principal = { accountId: who };
    const got = answer.parse(await resolver({ call: { functionKey, payload }, context }, { principal }));
    // A refusal is logged with its code, and nothing else is.
    expect(logged()).toEqual(got.ok ? [] : [expect.stringContaining(` ${functionKey} ${got.failure.code} `)]);
    return got;
  }

  /** @throws where the list cannot be opened */
  async open(who: string): Promise<MeetingView> {
    return z.object({ value: z.custom<MeetingView>() }).parse(await this.call(who, 'openMeeting')).value;
  }

  /** null where the person may not open it any more, which is said plainly. */
  async #page(who: string, isLate: boolean): Promise<{ meeting: MeetingView; talk: string | null } | null> {
    const known = this.#seen.get(who);
    if (isLate && known !== undefined) return known;
    const opened = await this.call(who, 'openMeeting');
    if (!opened.ok) {
      expect(opened.failure.code).toBe('not-allowed');
      return null;
    }
    const meeting = z.custom<MeetingView>().parse(opened.value);
    const { at } = meeting;
    const panel = at === null || at === 'hidden' ? null : await this.call(who, 'openPanel', { issueId: at });
    const talk = panel?.ok === true ? (z.custom<PanelView>().parse(panel.value).talk?.startedAt ?? null) : null;
    const page = { meeting, talk };
    this.#seen.set(who, page);
    return page;
  }

  async press({ who, does, isRepeated, isLate }: Press): Promise<void> {
    this.#minutes += 1;
    jest.setSystemTime(NOW + this.#minutes * 60_000);
    if (does === 'leave' || does === 'demote') return this.#losesRights(who, does);
    const page = await this.#page(who, isLate);
    if (page === null) return;
    if (does === 'restrict' || does === 'remove') return this.#loses(page.meeting, does);
    const { at } = page.meeting;
    for (const [name, payload] of this.#callsOf(page, does)) {
      const sent = named({ base: {}, input: {}, ...payload });
      const first = await this.call(who, name, sent);
      const last = isRepeated ? await this.call(who, name, sent) : first;
      if (!last.ok) {
        expect(last.failure.code).not.toBe('unexpected');
        return;
      }
      if (does !== 'onward' || at === null || at === 'hidden') continue;
      const view = await this.call('ana', 'openPanel', { issueId: at });
      const talks = view.ok ? z.custom<PanelView>().parse(view.value).talks : [];
      const text = `Said in minute ${this.#minutes}`;
      if (talks.some(({ agreed }) => agreed === text)) this.said.push({ issue: at, text });
    }
  }

  /** The account is deactivated, or may only read from now on. Ana stays. */
  #losesRights(who: string, how: 'leave' | 'demote'): void {
    const { site, projectId } = this.#app;
    if (who === 'ana') return;
    if (how === 'leave') site.db.run('update users set active = 0 where account_id = ?', who);
    else grant(site, projectId, { account: who, permissions: ROLES.viewer });
  }

  async #loses({ at }: MeetingView, how: 'restrict' | 'remove'): Promise<void> {
    if (at === null || at === 'hidden') return;
    if (how === 'restrict') restrictIssue(this.#app.site, Number(at), ['ana']);
    else await this.#app.rest('DELETE', `/rest/api/3/issue/${at}`);
  }

  #callsOf(
    { meeting, talk }: { meeting: MeetingView; talk: string | null },
    does: Press['does'],
  ): readonly (readonly [keyof Contract, object])[] {
    const { at, moves } = meeting;
    const items = meeting.items?.map(({ id }) => id) ?? [];
    if (does === 'fast-lane')
      return [['showVotes', { input: { rounds: items.slice(0, 1).map((issueId) => ({ issueId, round: 1 })) } }]];
    const to =
      does === 'end'
        ? 'end'
        : ((does === 'back' ? moves.findLast(({ issue }) => issue !== at)?.issue : nextOf({ items, at, moves })) ??
          null);
    if (to === null) return [];
    const isHere = at !== null && at !== 'hidden' && talk !== null;
    const said = { outcome: 'ready', agreed: `Said in minute ${this.#minutes}`, nextSteps: [], size: null };
    const close = isHere && does === 'onward' ? Object.assign({ asReady: false }, said) : null;
    return [['goOn', { base: { from: at, talk }, input: { to, close, anyway: true } }]];
  }
}

test(
  'whatever a team presses, at once or late, with pages that go away in between: one right state, and nothing is lost',
  () =>
    fc.assert(
      fc.asyncProperty(fc.array(anyPress, { minLength: 4, maxLength: 12 }), async (presses) => {
        const app = installApp();
        const issues = [await app.anIssue('One'), await app.anIssue('Two'), await app.anIssue('Three')];
        const team = new Team(app);
        await team.call('ana', 'changeList', named({ base: { items: null }, input: { items: issues } }));
        for (const press of presses) await team.press(press);

        // What was said is recorded once.
        for (const { issue, text } of team.said) {
          const panel = await team.call('ana', 'openPanel', { issueId: issue });
          if (!panel.ok) continue;
          const said = z
            .custom<PanelView>()
            .parse(panel.value)
            .talks.filter(({ agreed }) => agreed === text);
          expect(said).toHaveLength(1);
        }

        // Each item is on the list, or was talked through to an end.
        const meeting = await team.open('ana');
        if (meeting.state === 'running')
          await team.call('ana', 'goOn', named({ base: { from: meeting.at }, input: { to: 'end', anyway: true } }));
        const after = await team.open('ana');
        expect(after.at).toBeNull();
        expect(after.state).not.toBe('running');
        const left = new Set(after.items?.map(({ id }) => id));
        const ended = new Set(team.said.map(({ issue }) => issue));
        for (const issue of issues) {
          const isThere = (await team.call('ana', 'openPanel', { issueId: issue })).ok;
          if (isThere) expect(left.has(issue) || ended.has(issue)).toBe(true);
          else expect(left.has(issue)).toBe(false);
        }

        // The result tells of the same talks, to each person what they may see.
        const moves = meeting.moves.map(({ at }) => at);
        expect(moves).toEqual(moves.toSorted());
        for (const who of people) {
          const answered = await team.call(who, 'openResult');
          const result = answered.ok ? z.custom<ResultView | null>().parse(answered.value) : null;
          for (const { id } of result?.items ?? [])
            expect((await team.call(who, 'openPanel', { issueId: id })).ok).toBe(true);
        }
      }),
      { numRuns: 40 },
    ),
  120_000,
);
