import type { Language } from '../../../ui/words';

type Words = { readonly started: (sprint: string, notAgreed: number, items: number) => string };

/** How a sprint began, in one line. */
export const startWords: Readonly<Record<Language, Words>> = {
  en: {
    started: (sprint, notAgreed, items) =>
      notAgreed === 0
        ? `When ${sprint} started, ${items === 1 ? 'its item was' : `all ${items} items were`} agreed.`
        : `When ${sprint} started, ${notAgreed} of ${items} ${notAgreed === 1 ? 'was' : 'were'} not agreed.`,
  },
  de: {
    started: (sprint, notAgreed, items) =>
      notAgreed === 0
        ? `Beim Start von ${sprint} war ${items === 1 ? 'der Vorgang' : `alles geklärt: ${items} Vorgänge`}${items === 1 ? ' geklärt' : ''}.`
        : `Beim Start von ${sprint} ${notAgreed === 1 ? 'war' : 'waren'} ${notAgreed} von ${items} nicht geklärt.`,
  },
};
