import { anOutcome, aSprintOf } from '../../../../test/builders/outcomes';
import { type Simulated, simulatedYear, type Team, YEAR } from '../../../../test/builders/simulated-team';
import { beganWith, judgedSince, pastOutcomesOf, sidesAt } from '../../../../src/domain/lookback/began';
import { AGREEING, agreedOrNot, judged } from '../../../../src/domain/lookback/compared';
import { outcomesOf, type SprintOutcomes } from '../../../../src/domain/lookback/outcome';
import { rulesOf, ruleToStop } from '../../../../src/domain/lookback/rules';
import { sprintsNeeded } from '../../../../src/domain/lookback/sprints-needed';
import { verdictTold } from './told-verdict';
import { learningEn } from './words.en';

/** Teams of each kind; the same ones in every run. */
const TEAMS = 1000;
const BEFORE = 12;
/** Most teams that may be told anything false within a year. */
const FALSE = 0.08;
/** Such a share of teams is told, where agreeing helps a lot. */
const MOST_TEAMS = 0.8;

/** One in three items is agreed at first, 55 of 100 later. */
const agreed = (sprint: number) => Math.min(0.55, 1 / 3 + (sprint - 1) * 0.03);
const nothing: Omit<Team, 'items'> = { agreed, trouble: () => 0.35 };
const large: Omit<Team, 'items'> = { agreed, trouble: ({ state }) => (state === 'ready' ? 0.18 : 0.45) };
const smallFirst: Omit<Team, 'items'> = {
  agreed: (sprint, { isSmall }) => agreed(sprint) + (isSmall ? 0.2 : -0.2),
  trouble: ({ isSmall }) => (isSmall ? 0.25 : 0.45),
};
const bugsFirst: Omit<Team, 'items'> = {
  agreed: (sprint, { isBug }) => (isBug ? 0.9 : agreed(sprint)),
  trouble: ({ isBug }) => (isBug ? 0.15 : 0.42),
};

const recordedIn = ({ closed, recorded }: Simulated): readonly SprintOutcomes[] =>
  outcomesOf({ sprints: closed, recorded, materialShare: 0.1 });

/** The page's words on agreeing, once so many sprints are recorded. */
function agreeingTold(all: readonly SprintOutcomes[], sprints: number): string {
  const now = all.slice(0, sprints);
  const about = { is: 'agreeing', unit: 'sprints', needed: sprintsNeeded(now) } as const;
  return verdictTold(judged(now, agreedOrNot, AGREEING), about, learningEn);
}

function sinceTold({ closed, past }: Simulated, all: readonly SprintOutcomes[], sprints: number): string {
  const sides = sidesAt(closed.slice(0, BEFORE + sprints), beganWith(all.slice(0, sprints)));
  return verdictTold(judgedSince(sides, past.slice(0, BEFORE + sprints)), { is: 'since' }, learningEn);
}

/** All that the page says on chance within a year. Between two looks it stays, as other tests show. */
function toldInAYear(year: Simulated): readonly string[] {
  const all = recordedIn(year);
  let last = '';
  return Array.from({ length: YEAR }, (_, index) => index + 1).flatMap((sprints) => {
    const { before, since, covered } = sidesAt(
      year.closed.slice(0, BEFORE + sprints),
      beganWith(all.slice(0, sprints)),
    );
    const look = [before.length, since[0]?.id, covered].join(' ');
    const isNew = look !== last;
    last = look;
    return [
      ...(isLook(sprints) ? [agreeingTold(all, sprints)] : []),
      ...(isNew ? [sinceTold(year, all, sprints)] : []),
    ];
  });
}

/** The part of `TEAMS` teams for which `is` holds. */
function shareOf(team: Team, is: (year: Simulated) => boolean): number {
  let many = 0;
  for (let seed = 1; seed <= TEAMS; seed += 1) if (is(simulatedYear(seed, team))) many += 1;
  return many / TEAMS;
}

const sizes = [6, 8, 12];
const cases = [
  ['agreeing does nothing', nothing, /hardly chance/u],
  ['small items are agreed more often, and go better', smallFirst, /hardly chance/u],
  ['bugs are agreed at once, and go better', bugsFirst, /hardly chance/u],
  // It does help: false is that there was more trouble.
  ['agreeing lowers trouble from 45 to 18 of 100', large, /more trouble.*hardly chance/u],
] as const;

test.each(sizes.flatMap((items) => cases.map(([what, team, isFalse]) => ({ items, what, team, isFalse }))))(
  'with $items items a sprint, where $what, few teams are told anything false in a year',
  ({ items, team, isFalse }) => {
    const told = shareOf({ ...team, items }, (year) => toldInAYear(year).some((text) => isFalse.test(text)));
    expect(told).toBeLessThanOrEqual(FALSE);
  },
);

/** The first look at which enough of these teams have read that agreed items had less trouble. */
function neededWith(items: number): number | null {
  const readers = new Array<number>(YEAR + 1).fill(0);
  for (let seed = 1; seed <= TEAMS; seed += 1) {
    const all = recordedIn(simulatedYear(seed, { ...large, items }));
    const at = looksOf(all).find(({ length }) => /less trouble.*hardly chance/u.test(agreeingTold(all, length)));
    if (at !== undefined)
      for (let sprints = at.length; sprints <= YEAR; sprints += 1) readers[sprints] = (readers[sprints] ?? 0) + 1;
  }
  const found = readers.findIndex((many, sprints) => isLook(sprints) && many >= MOST_TEAMS * TEAMS);
  return found === -1 ? null : found;
}

const isLook = (sprints: number): boolean => sprints >= AGREEING.first && sprints % AGREEING.every === 0;
const looksOf = (all: readonly SprintOutcomes[]) =>
  all.map((_, index) => all.slice(0, index + 1)).filter(({ length }) => isLook(length));

test.each([6, 8, 10, 12, 14, 16, 18, 20])(
  'the page knows when a team with %i new items a sprint sees a large one',
  (items) => {
    const sprint = aSprintOf(
      1,
      Array.from({ length: items }, () => anOutcome()),
    );
    expect(sprintsNeeded([sprint])).toBe(neededWith(items));
  },
);

test('the history of simulated sprints says what the simulation says', () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const { past, history } = simulatedYear(seed, { ...nothing, items: 8 });
    expect(pastOutcomesOf(history())).toEqual(past);
  }
});

const rules = [{ id: 'why', exempt: [] }];

test('a rule without which trouble is 15 points higher is seldom offered for removal', () => {
  const team: Team = {
    agreed,
    items: 12,
    unmet: { why: 0.4 },
    trouble: ({ unmet }) => (unmet.length > 0 ? 0.45 : 0.3),
  };
  const offers = new Map<number, number>();
  for (let seed = 1; seed <= TEAMS; seed += 1) {
    for (const sprints of looksOf(recordedIn(simulatedYear(seed, team)))) {
      const isOffered = ruleToStop(rulesOf(sprints, rules)) !== null;
      offers.set(sprints.length, (offers.get(sprints.length) ?? 0) + (isOffered ? 1 : 0));
    }
  }
  for (const many of offers.values()) expect(many / TEAMS).toBeLessThanOrEqual(0.15);
});
