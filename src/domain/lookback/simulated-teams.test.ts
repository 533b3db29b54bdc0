import { simulated, type Team } from '../../../test/builders/outcomes';
import { AGREEING, agreedOrNot, judged, sideOf } from './compared';
import type { SprintOutcomes } from './outcome';
import { rulesOf, ruleToStop } from './rules';

/** Teams of each kind; the same ones in every run. */
const TEAMS = 500;
const SPRINTS = 24;

/** One in three items is agreed at first, 55 of 100 later. */
const usual: Team = {
  sprints: SPRINTS,
  items: 12,
  agreed: (sprint) => Math.min(0.55, 1 / 3 + (sprint - 1) * 0.03),
  trouble: () => 0.35,
};

/** The part of `TEAMS` teams for which `is` holds after any sprint. */
function everIn(team: Team, is: (sprints: readonly SprintOutcomes[]) => boolean): number {
  let ever = 0;
  for (let seed = 1; seed <= TEAMS; seed += 1) {
    const sprints = simulated(seed, team);
    if (looksOf(sprints).some(is)) ever += 1;
  }
  return ever / TEAMS;
}

const looksOf = (sprints: readonly SprintOutcomes[]) => sprints.map((_, index) => sprints.slice(0, index + 1));
/** Only then do words on a rule change. */
const isLook = ({ length }: readonly SprintOutcomes[]) => length >= 6 && length % 3 === 0;
const isHardlyChance = (sprints: readonly SprintOutcomes[]) =>
  judged(sprints, agreedOrNot, AGREEING).verdict.is === 'hardly-chance';

function isWrongWay(sprints: readonly SprintOutcomes[]): boolean {
  const all = sprints.flatMap(({ outcomes }) => outcomes);
  const shareIn = (group: string) => {
    const { items, troubled } = sideOf(all.filter((one) => one.group === group));
    return troubled.length / items.length;
  };
  return isHardlyChance(sprints) && shareIn('agreed') > shareIn('not-agreed');
}

const smallOnesFirst: Team = {
  ...usual,
  agreed: (sprint, isSmall) => usual.agreed(sprint, isSmall) + (isSmall ? 0.2 : -0.2),
  trouble: ({ isSmall }) => (isSmall ? 0.25 : 0.45),
};

test.each([
  ['sizes are alike', usual],
  ['small items are agreed more often, and go better', smallOnesFirst],
])('where agreeing does nothing, few teams ever read "hardly chance": %s', (_what, team) => {
  expect(everIn(team, isHardlyChance)).toBeLessThanOrEqual(0.08);
});

test('a large difference is said within 24 sprints, and never the wrong way round', () => {
  const team: Team = { ...usual, trouble: ({ group }) => (group === 'agreed' ? 0.18 : 0.45) };
  expect(everIn(team, isHardlyChance)).toBeGreaterThanOrEqual(0.9);
  expect(everIn(team, isWrongWay)).toBe(0);
});

test('a rule without which trouble is 15 points higher is seldom offered for removal', () => {
  const team: Team = { ...usual, unmet: { a: 0.4 }, trouble: ({ unmet }) => (unmet.length > 0 ? 0.45 : 0.3) };
  const looks = new Map<number, number>();
  for (let seed = 1; seed <= TEAMS; seed += 1) {
    for (const sprints of looksOf(simulated(seed, team)).filter(isLook)) {
      const offered = ruleToStop(rulesOf(sprints, [{ id: 'a', exempt: [] }])) !== null;
      looks.set(sprints.length, (looks.get(sprints.length) ?? 0) + (offered ? 1 : 0));
    }
  }
  for (const offered of looks.values()) expect(offered / TEAMS).toBeLessThanOrEqual(0.15);
});
