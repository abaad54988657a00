import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { ExportWarning, WarnedFiles, WarnedItem } from '../../../contract/export-warning.ts';
import { useCalls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './hand-over.module.css';
import { leftOutBefore, withRecord } from './left-out.ts';
import { LeftOutBefore, NamesLeftOver } from './names-left-over.tsx';

const listed = 20;

interface Props {
  caseId: string;
  /** Ids of records that are not to go out. */
  leaveOut: readonly string[];
  onLeaveOut: (leaveOut: string[]) => void;
}

export function useExportWarnings(caseId: string): UseQueryResult<ExportWarning[]> {
  const calls = useCalls();
  return useQuery({
    queryKey: ['items', 'export-warnings', caseId],
    queryFn: ({ signal }) => calls.handOver.warnings({ case: caseId }, { signal }),
  });
}

/** What ought to be known before a case is handed over, each with where to mend it; it keeps nobody from going on. */
export function Warnings({ caseId, ...chosen }: Props) {
  const words = useWords();
  const read = useExportWarnings(caseId);
  return (
    <Read of={read}>
      {(all) => {
        // What is read in pictures has a choice of its own.
        const warnings = all.filter(({ code }) => code !== 'readings-go' && code !== 'readings-told');
        const before = leftOutBefore(chosen.leaveOut, all);
        return (
          (warnings.length > 0 || before.length > 0) && (
            <section className={classes.section} aria-labelledby="warnings">
              <h2 id="warnings" className={classes.heading}>
                {words.say('hand-over.warnings')}
              </h2>
              {warnings.map((warning) => (
                <Warning key={warning.code} warning={warning} caseId={caseId} {...chosen} />
              ))}
              <LeftOutBefore
                ids={before}
                onGoAlong={() => chosen.onLeaveOut(chosen.leaveOut.filter((id) => !before.includes(id)))}
              />
            </section>
          )
        );
      }}
    </Read>
  );
}

function Warning({ warning, caseId, leaveOut, onLeaveOut }: Props & { warning: ExportWarning }) {
  const words = useWords();
  const { place, go } = usePlace();
  if (warning.code === 'attempts-failed')
    return (
      <UnstyledButton
        className={classes.line}
        onClick={() => go({ screen: 'case', case: caseId, tab: 'overview' })}
      >
        <span className={classes.name}>
          {words.say('hand-over.warn-attempts-failed', { count: warning.count })}
        </span>
      </UnstyledButton>
    );
  if (warning.code === 'originals-withheld')
    return (
      <>
        <p className={classes.hint}>{words.say('hand-over.warn-originals-withheld')}</p>
        <ul className={classes.list}>
          {warning.originals.slice(0, listed).map(({ item, title, copy }) => (
            <li key={item}>
              <UnstyledButton
                className={classes.line}
                onClick={() => go({ screen: 'item', item, from: place })}
              >
                <span className={classes.label}>{`→ ${copy}`}</span>
                <span className={classes.name}>{title}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
        <More count={warning.originals.length - listed} />
      </>
    );
  if (warning.code === 'names-of-left-out') return null; // asked by the command line
  if (warning.code === 'records-of-withheld')
    return (
      <>
        <p className={classes.hint}>{words.say('hand-over.warn-records')}</p>
        <ul className={classes.list}>
          {warning.records.map(({ id, is, account, says }) => (
            <li key={id} className={classes.line}>
              <Checkbox
                className={classes.name}
                label={[account, says].filter((part) => part !== '').join(': ')}
                checked={!leaveOut.includes(id)}
                onChange={({ currentTarget: { checked } }) =>
                  onLeaveOut(withRecord(leaveOut, { id, goes: checked }, warning.names))
                }
              />
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`${words.say('hand-over.open-record')}: ${says}`}
                onClick={() =>
                  go({ screen: 'case', case: caseId, tab: is === 'banner' ? 'banners' : 'acts' })
                }
              >
                {words.say('hand-over.open-record')}
              </Button>
            </li>
          ))}
        </ul>
        <NamesLeftOver names={warning.names} {...{ leaveOut, onLeaveOut }} />
      </>
    );
  return (
    <>
      {warning.code !== 'readings-go' && warning.code !== 'readings-told' && (
        <p className={classes.hint}>{words.say(`hand-over.warn-${warning.code}`)}</p>
      )}
      <ul className={classes.list}>
        {warning.items.slice(0, listed).map((each) => (
          <ItemLine key={each.item} {...each} />
        ))}
      </ul>
      <More count={warning.items.length - listed} />
    </>
  );
}

export function ItemLine({ item, label, title, files = [] }: WarnedItem & Partial<WarnedFiles>) {
  const { place, go } = usePlace();
  return (
    <li>
      <UnstyledButton className={classes.line} onClick={() => go({ screen: 'item', item, from: place })}>
        {label !== null && <span className={classes.label}>{label}</span>}
        <span className={classes.name}>{title}</span>
        {files.length > 0 && <span className={classes.hint}>{files.join(', ')}</span>}
      </UnstyledButton>
    </li>
  );
}

export function More({ count }: { count: number }) {
  const words = useWords();
  return count > 0 ? <p className={classes.hint}>{words.say('hand-over.warn-more', { count })}</p> : null;
}
