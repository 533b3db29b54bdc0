import userEvent, { type UserEvent } from '@testing-library/user-event';

/** Keys that a text names in braces, such as `{Enter}`. */
const KEYS = /(\{[^{}]+\})/u;

/**
 * A user whose text arrives at once in its field, so that the page is drawn once a text and not once a letter. Whoever
 * needs single letters presses them with `keyboard`.
 */
export function aUser(): UserEvent {
  const user = userEvent.setup();
  return {
    ...user,
    async type(field, text) {
      await user.click(field);
      for (const part of text.split(KEYS).filter((part) => part !== ''))
        await (KEYS.test(part) ? user.keyboard(part) : user.paste(part));
    },
  };
}
