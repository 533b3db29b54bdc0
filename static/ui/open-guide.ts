import { Modal } from '@forge/bridge';

/** Pages of the guide for teams that others lead to, by the names of their files. */
export type GuidePage =
  '01-a-talk' | '03-the-meeting' | '04-the-report' | '06-the-look-back' | '07-rules' | '09-for-administrators';

/** Opens the guide for teams in a dialog of Jira's. */
export const openGuide = (page: GuidePage, title: string): void =>
  void new Modal({ resource: 'guide', size: 'max', title, context: { guide: page } }).open().catch(console.error);
