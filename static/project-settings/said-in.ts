import type { SettingsView } from '../../src/contract-settings';
import { cardScales } from '../../src/domain/issue/card';
import { criterionIds } from '../../src/domain/criteria/criterion-ids';
import type { Formats } from '../ui/formats';
import type { SettingsWords } from './words.en';
import type { PolicyLine } from './differences';
import { nameOfRule } from './name-of-rule';
import { numberNames, numbersOf, type PolicyForm, type NumberName } from './policy-form';
import { toCards, toText } from './own-cards';
import type { OwnForm } from './own-form';
import { ownInWords } from './own-in-words';

type Spoken = { readonly words: SettingsWords; readonly formats: Formats; readonly view: SettingsView };

/** Every line of a policy in words, in the order of the page; for comparing two versions. */
export const saidIn = (draft: PolicyForm, spoken: Spoken): readonly PolicyLine[] => [
  ...rulesIn(draft, spoken),
  ...exceptionsIn(draft, spoken),
  ...draft.own.map((one) => ({ key: one.id, what: spoken.words.own, says: ownIn(one, spoken) })),
  ...numbersIn(draft, spoken),
  ...choicesIn(draft, spoken),
  ...flagsIn(draft, spoken),
];

const rulesIn = (draft: PolicyForm, { words }: Spoken): readonly PolicyLine[] =>
  criterionIds.map((id) => ({
    key: id,
    what: words.criterion[id](numbersOf(draft)),
    says: words.needs[draft.choice.needs[id]],
  }));

/** The needs of issue types with exceptions. */
function exceptionsIn(draft: PolicyForm, { words }: Spoken): readonly PolicyLine[] {
  return draft.choice.types.flatMap((type) =>
    [...criterionIds, ...draft.own.map(({ id }) => id)].flatMap((id) => {
      const need = type.needs[id];
      const rule = nameOfRule(id, draft, words);
      return need === undefined
        ? []
        : [{ key: `${type.id} ${id}`, what: words.ofType(type.name, rule), says: words.needs[need] }];
    }),
  );
}

const ownIn = (own: OwnForm, spoken: Spoken): string =>
  [own.name, spoken.words.needs[own.need], ownInWords(own, spoken)].join(', ');

function numbersIn({ typed, choice }: PolicyForm, { words }: Spoken): readonly PolicyLine[] {
  const number = (name: NumberName): PolicyLine => ({ key: name, what: words[name], says: typed[name] });
  const yes = words.confidentVotes[choice.confidentAt - 1] ?? '';
  return [{ key: 'confidentAt', what: words.confidentAt, says: yes }, ...numberNames.map(number)];
}

function choicesIn({ choice, scale, ownCards }: PolicyForm, { words, formats, view }: Spoken): readonly PolicyLine[] {
  const { acceptanceField: field, board, language, timeZone } = choice;
  const cards = scale === 'own' ? toCards(ownCards) : cardScales[scale];
  const scaleSaid = inLine(cards === null ? ownCards : toText(cards, formats.exact));
  const fieldName = view.fields.find(({ id }) => id === field)?.name;
  const boardName = view.boards.find(({ id }) => id === board)?.name;
  return [
    { key: 'cards', what: words.cards, says: scale === 'none' ? words.scales.none : scaleSaid },
    {
      key: 'acceptanceField',
      what: words.acceptanceField,
      says: field === null ? words.acceptanceInDescription : (fieldName ?? words.acceptanceGone(field)),
    },
    {
      key: 'board',
      what: words.board,
      says: board === null ? words.boardFirst(null) : (boardName ?? words.boardGone(board)),
    },
    { key: 'language', what: words.language, says: words.languages[language] },
    { key: 'timeZone', what: words.timeZone, says: timeZone ?? words.timeZoneSite(view.siteTimeZone) },
  ];
}

function flagsIn({ choice: { flags, weeklyMail } }: PolicyForm, { words, formats }: Spoken): readonly PolicyLine[] {
  const yesOrNo = (isOn: boolean) => (isOn ? 'yes' : 'no');
  const states = formats.list(flags.states.map((state) => words.states[state]));
  return [
    { key: 'flags', what: words.flags.title, says: words.flags.onSaid[yesOrNo(flags.on)] },
    { key: 'flaggedStates', what: words.flags.states, says: states === '' ? words.flags.statesNone : states },
    { key: 'weeklyMail', what: words.mails.what, says: words.mails.weeklySaid[yesOrNo(weeklyMail)] },
  ];
}

const inLine = (text: string): string => text.split('\n').join(', ');
