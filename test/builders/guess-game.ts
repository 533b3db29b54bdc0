import { AppError } from '../../src/failure';
import { castVote, voteAgain } from '../../src/usecases/ballot/cast-vote';
import { revealBallot } from '../../src/usecases/ballot/reveal-ballot';
import { look, openPanel } from '../../src/usecases/panel/open-panel';
import { askQuestion } from '../../src/usecases/questions/ask-question';
import { closeTalk } from '../../src/usecases/talk/close-talk';
import { goToVote, nothingFromMe, showWritten } from '../../src/usecases/talk/show-written';
import { startTalk } from '../../src/usecases/talk/start-talk';
import type { ConfidenceVote } from '../../src/domain/ballot/round';
import { aCall } from './a-call';
import { edit } from './an-agreement';
import { assessIssue } from './in-background';
import { aTicket, aWorld, inMemoryPorts, type World } from './in-memory-ports';
import { missingIn } from '../../src/domain/talk/reveal';
import { runningOf } from '../../src/domain/talk/running-talk';
import { talkIn } from './seen';

/**
 * A guessing game. Ben may edit, and starts, fills and ends talks as he likes. In each of many random worlds he guesses from
 * everything that he is answered. He has learned on other worlds which part of the answers tells most.
 */
const LEARNED = 80;
const PLAYED = 40;

/** Random numbers of a seed (mulberry32), so that a game plays the same each time. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What Ben was answered, by place: numbers, lengths of texts and lists, refusals. */
type Seen = ReadonlyMap<string, string>;

/** One world: what people do in it is up to chance, what Ben does to his strategy. */
export class Game {
  readonly world: World = aWorld();
  private readonly seen = new Map<string, string>();
  private step = 0;

  readonly random: () => number;
  /** Who doubts: writes without a name, or votes low. The others say "nothing from me", or vote high. */
  private readonly doubters: readonly string[];

  constructor(random: () => number, doubters: readonly string[]) {
    this.random = random;
    this.doubters = doubters;
  }

  private ports() {
    const newId = () => Array.from({ length: 32 }, () => Math.floor(this.random() * 16).toString(16)).join('');
    return { ...inMemoryPorts(this.world), newId };
  }

  text(length: number): string {
    return Array.from({ length }, () => String.fromCodePoint(0x4e00 + Math.floor(this.random() * 20_000))).join('');
  }

  doubts = (who: string): boolean => this.doubters.includes(who);

  /** `who` answers, as chance has it. Where no question without a name is taken, there is nothing from them. */
  async answers(who: string): Promise<void> {
    this.passes(1 + this.random() * 600);
    const length = 1 + Math.floor(this.random() * 300);
    if (this.doubts(who) && (await this.asks(who, { text: this.text(length), anonymous: true }).then(yes, isRefused)))
      return;
    await nothingFromMe(this.ports(), aCall(who));
  }

  asks(who: string, { text, anonymous }: { readonly text: string; readonly anonymous: boolean }) {
    const rest = { blocking: this.random() < 0.5, category: null, owner: null, due: null } as const;
    return askQuestion(this.ports(), aCall(who), { input: { kind: 'question', text, anonymous, ...rest } });
  }

  passes(seconds: number): void {
    this.world.now = new Date(Date.parse(this.world.now) + Math.ceil(seconds) * 1000).toISOString();
  }

  /** Ben acts, and looks at everything. */
  async ben(act: (game: Game) => Promise<unknown>): Promise<void> {
    const step = `${(this.step += 1)}`;
    try {
      await act(this);
      this.note(`${step} answered`, 'yes');
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.note(`${step} answered`, JSON.stringify([error.code, error.details]));
    }
    await assessIssue(this.ports(), this.world.issue.id);
    const view = await openPanel(this.ports(), aCall('ben'));
    const { hints, queued, notices, projection } = this.world;
    this.flatten(`${step} view`, { ...view, pass: null, now: null });
    const looked = await look(this.ports(), aCall('ben'), { ticket: aTicket(aCall('ben')) });
    this.flatten(`${step} told`, { hints, queued, notices, projection, ...looked });
    this.note(`${step} bytes`, String(JSON.stringify({ ...view, pass: null }).length));
  }

  /** Ben does nothing but look. */
  looks = (): Promise<void> => this.ben(async () => undefined);
  start = () => this.joins('ben');
  joins = (who: string) => startTalk(this.ports(), aCall(who));
  show = () => showWritten(this.ports(), aCall('ben'));
  /** Ben shows what was written, and takes everybody to the vote. */
  toTheVote = async () => {
    await this.show();
    return goToVote(this.ports(), aCall('ben'));
  };
  close = () =>
    closeTalk(this.ports(), aCall('ben'), {
      base: { talk: talkIn(this.world) },
      input: { outcome: 'ready', agreed: 'Yes.' },
    });
  edits = () => Promise.resolve(edit(this.world, this.text(20)));
  nothing = () => nothingFromMe(this.ports(), aCall('ben'));
  private get round() {
    return this.world.records.round?.number ?? 1;
  }

  votes(who: string, confidence: ConfidenceVote = 4) {
    const base = { round: this.round };
    return castVote(this.ports(), aCall(who), { base, input: { confidence } });
  }

  /** `who` votes low; who doubts gives an unsigned reason with it. */
  votesLow(who: string) {
    this.passes(1 + this.random() * 600);
    const reason = { text: this.text(1 + Math.floor(this.random() * 300)), signed: false };
    const base = { round: this.round };
    const input = { confidence: 2, ...(this.doubts(who) ? { reason } : {}) } as const;
    return castVote(this.ports(), aCall(who), { base, input });
  }

  /** Who doubts votes low, the others high. Whose page says that they alone join the round gives a size alone. */
  async votesAsEver(who: string): Promise<void> {
    const { ballot } = await openPanel(this.ports(), aCall(who));
    const joinsAlone = ballot.state === 'open' && ballot.joinsAlone;
    const base = { round: this.round };
    const confidence = this.doubts(who) ? 2 : 4;
    const input = joinsAlone ? { size: '5' } : ({ confidence } as const);
    await castVote(this.ports(), aCall(who), { base, input });
  }

  isRevealed = (): boolean => this.world.records.round?.state === 'revealed';
  isLowShown = (): boolean => (this.world.records.confidence?.lowVotes ?? 0) > 0;

  /** Ben reveals, and names whoever is missing. */
  reveal = (without = this.missing()) =>
    revealBallot(this.ports(), aCall('ben'), { base: { round: this.round }, input: { without } });
  private missing(): readonly string[] {
    const talk = runningOf(this.world.records.talk);
    return talk === null ? [] : missingIn(talk, this.world.records.round);
  }
  again = () => voteAgain(this.ports(), aCall('ben'), { base: { round: this.round } });

  /** Ben suspects this person: of all that he sees, what a clever player would keep in mind. */
  suspects(who: string): void {
    if (!this.seen.has('suspect')) this.note('suspect', who);
  }

  /** Whether a question without a name is there for everybody. */
  isShown = (): boolean => this.world.records.questions.some(({ askedBy }) => askedBy === null);
  known = (): Seen => this.seen;

  private note(place: string, value: string): void {
    this.seen.set(place, value);
  }

  private flatten(place: string, value: unknown): void {
    if (Array.isArray(value)) this.note(`${place} count`, String(value.length));
    if (typeof value === 'string') this.note(`${place} length`, String(value.length));
    if (typeof value !== 'object' || value === null) return this.note(place, String(value));
    for (const [key, part] of Object.entries(value)) this.flatten(`${place}.${key}`, part);
  }
}

const yes = (): true => true;
function isRefused(error: unknown): false {
  if (error instanceof AppError && error.details.because === 'after-show') return false;
  throw error;
}

type Played = { readonly seen: Seen; readonly truth: string; readonly isShown: boolean };

/** Guesses by that part of the answers that told most in `learned`. */
function rightGuesses(learned: readonly Played[], played: readonly Played[]): number {
  const places = new Set(learned.flatMap(({ seen }) => [...seen.keys()]));
  const tables = [...places].map((place) => {
    const table = new Map<string, Map<string, number>>();
    for (const { seen, truth } of learned) {
      const value = seen.get(place) ?? 'nothing';
      const counts = table.get(value) ?? new Map<string, number>();
      table.set(value, counts.set(truth, (counts.get(truth) ?? 0) + 1));
    }
    const likeliest = (value: string): string | undefined =>
      [...(table.get(value) ?? [])].toSorted(([, a], [, b]) => b - a)[0]?.[0];
    const right = (games: readonly Played[]): number =>
      games.filter(({ seen, truth }) => likeliest(seen.get(place) ?? 'nothing') === truth).length;
    // A value of its own in each world teaches nothing.
    return { right, skill: table.size > learned.length / 3 ? 0 : right(learned) };
  });
  return tables.toSorted((a, b) => b.skill - a.skill)[0]?.right(played) ?? 0;
}

export type Strategy = (game: Game) => Promise<void>;
type Random = () => number;

export type Rules = {
  readonly strategy: Strategy;
  /** Who doubts, and what Ben has to find out. */
  readonly truthOf: (random: Random) => { readonly doubters: readonly string[]; readonly truth: string };
  /** Only worlds count in which a question without a name was shown. */
  readonly ofShown?: boolean;
};

async function play({ strategy, truthOf }: Rules, seed: number): Promise<Played> {
  const random = randomOf(seed);
  const { doubters, truth } = truthOf(random);
  const game = new Game(random, doubters);
  await strategy(game);
  return { seen: game.known(), truth, isShown: game.isShown() };
}

async function playAll(rules: Rules, seeds: number, from: number): Promise<readonly Played[]> {
  const all: Played[] = [];
  for (let seed = 1; seed <= seeds; seed += 1) all.push(await play(rules, from + seed));
  return rules.ofShown === true ? all.filter(({ isShown }) => isShown) : all;
}

/** How often Ben guesses right, of how many worlds. */
export async function guess(rules: Rules): Promise<{ readonly right: number; readonly of: number }> {
  const [learned, played] = [await playAll(rules, LEARNED, 0), await playAll(rules, PLAYED, 10_000)];
  return { right: rightGuesses(learned, played), of: played.length };
}

/** The most right guesses of so many that chance allows where each is right with this share: more come in 1 of 100 games. */
export function mostByChance(of: number, share: number): number {
  let [each, sum] = [(1 - share) ** of, (1 - share) ** of];
  let most = 0;
  while (sum < 0.99 && most < of) {
    each *= ((of - most) / (most + 1)) * (share / (1 - share));
    most += 1;
    sum += each;
  }
  return most;
}

export function shuffled<T>(all: readonly T[], random: Random): readonly T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ one }) => one);
}

export const didDinesh: Rules['truthOf'] = (random) =>
  random() < 0.5 ? { doubters: ['dinesh'], truth: 'yes' } : { doubters: [], truth: 'no' };

/** One of these people doubts, and Ben has to find out who. */
export const whichOf =
  (people: readonly string[]): Rules['truthOf'] =>
  (random) => {
    const doubter = people[Math.floor(random() * people.length)] ?? '';
    return { doubters: [doubter], truth: doubter };
  };
