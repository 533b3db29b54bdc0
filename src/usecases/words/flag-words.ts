import type { Policy } from '../../domain/policy/policy';
import type { Unflagged } from '../../domain/readiness/flag';

/** What the app itself writes into Jira beside a summary's reason, in the policy's language. */
type FlagWords = {
  /** The link that follows: what to do. It opens the issue at what the reader owes. */
  readonly open: string;
  /** Why our flag is gone; the reason follows `agreed`. */
  readonly cleared: Readonly<Record<Unflagged, string>>;
};

export const flagWords: Readonly<Record<Policy['language'], FlagWords>> = {
  en: {
    open: 'Open what is yours to do: answer, vote or fill in what is missing',
    cleared: {
      off: 'The flag is gone: this project no longer flags what is not agreed.',
      begun: 'The flag is gone: work has begun.',
      moved: 'The flag is gone: this is no longer planned for the running or the next sprint.',
      agreed: 'The flag is gone.',
    },
  },
  de: {
    open: 'Öffnen, was du tun kannst: antworten, abstimmen oder ergänzen, was fehlt',
    cleared: {
      off: 'Die Markierung ist entfernt: Dieses Projekt markiert nicht mehr, was nicht abgestimmt ist.',
      begun: 'Die Markierung ist entfernt: Die Arbeit hat begonnen.',
      moved: 'Die Markierung ist entfernt: Dies ist nicht mehr für den laufenden oder nächsten Sprint geplant.',
      agreed: 'Die Markierung ist entfernt.',
    },
  },
};
