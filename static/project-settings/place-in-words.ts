import { criterionIds } from '../../src/domain/criteria/criterion-ids';
import { STARTER_POLICY } from '../../src/domain/policy/presets';
import { bounds, isNumberName } from './policy-form';
import type { SettingsWords } from './words.en';

/** A part of a policy, as the schema names it ("own 2", "quorumAtMost"), in the words of the page. */
export function placeInWords(place: string, words: SettingsWords): string {
  const [part = '', which] = place.split(' ');
  if (isNumberName(part)) return words.place.number(words[part], bounds[part]);
  switch (part) {
    case 'needs': {
      const id = criterionIds.find((one) => one === which);
      return id === undefined ? words.rules : words.place.rule(words.criterion[id](STARTER_POLICY));
    }
    case 'own':
    case 'cards':
      return which === undefined ? words[part] : words.place.nth(words[part], which);
    case 'types':
      return which === undefined ? words.place.types : words.place.nth(words.place.types, which);
    case 'flags':
      return words.flags.title;
    case 'weeklyMail':
      return words.mails.what;
    case 'preset':
    case 'confidentAt':
    case 'acceptanceField':
    case 'board':
    case 'language':
    case 'timeZone':
      return words[part];
    default:
      return words.place.rest;
  }
}
