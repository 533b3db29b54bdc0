type Props = { children: string; look?: string };

const looks: Readonly<Record<string, string>> = {
  new: 'neutral',
  default: 'neutral',
  indeterminate: 'blue',
  inprogress: 'blue',
  done: 'green',
  success: 'green',
  moved: 'yellow',
  removed: 'red',
};

/** A short word on a coloured background; `look` is a status category of Jira or a lozenge type of Forge. */
export function Lozenge({ children, look = 'default' }: Props) {
  return <span className={`lozenge lozenge-${looks[look] ?? 'neutral'}`}>{children}</span>;
}
