import type { FieldValue } from '../issue/issue';
import type { Condition } from './policy';

/** Whether the field holds a text, a choice or a number. */
export function isFilled({ texts, number }: FieldValue): boolean {
  return number !== null || texts.some((text) => folded(text) !== '');
}

/** An empty field meets no condition. */
export function meets(value: FieldValue, condition: Condition): boolean {
  const texts = value.texts.map(folded);
  switch (condition.is) {
    case 'filled':
      return isFilled(value);
    case 'one-of':
      return condition.values.map(folded).some((wanted) => wanted !== '' && texts.includes(wanted));
    case 'contains':
      return folded(condition.text) !== '' && texts.some((text) => text.includes(folded(condition.text)));
    case 'at-least':
      return value.number !== null && value.number >= condition.number;
    case 'at-most':
      return value.number !== null && value.number <= condition.number;
  }
}

/** Texts are compared without case, width and spacing. */
function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();
}
