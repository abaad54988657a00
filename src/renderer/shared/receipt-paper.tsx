import type { LockerState } from '../../contract/calls/index.ts';
import { useHandedInWords } from './handed-in-words.ts';
import { inFours } from './hash-words.ts';
import classes from './receipt.module.css';
import type { Receipt } from './receipts.ts';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

interface Props {
  receipts: readonly Receipt[];
  locker: LockerState;
  /** When it is printed, an instant. */
  at: string;
}

/** The sheets that are printed for whoever handed files over: what was received, with its hashes, to be signed by both. */
export function ReceiptPaper({ receipts, locker, at }: Props) {
  return receipts.map((receipt) => (
    <Sheet
      key={receipt.files.map(({ item }) => item.item).join()}
      receipt={receipt}
      locker={locker}
      at={at}
    />
  ));
}

function Sheet({ receipt, locker, at }: { receipt: Receipt } & Omit<Props, 'receipts'>) {
  const words = useWords();
  const time = useTime();
  const say = useHandedInWords();
  const { said, corrected, by, files } = receipt;
  const before = corrected === null ? '' : say.all(corrected.was);
  const { officer } = locker;
  const cases = [...new Set(files.flatMap(({ item }) => item.caseNumber ?? []))];
  const bytes = files.reduce((sum, { file }) => sum + file.bytes, 0);
  return (
    <article className={classes.sheet}>
      <h1 className={classes.title}>{words.say('receipt.title')}</h1>
      <p>{words.say('receipt.lead', { count: files.length, size: time.bytes(bytes) })}</p>
      <dl className={classes.facts}>
        <Line name={words.say('receipt.from')}>{said.receivedFrom}</Line>
        <Line name={words.say('receipt.where')}>{said.receivedWhere}</Line>
        <Line name={words.say('receipt.when')}>
          {said.receivedWhen === null ? '' : say.when(said.receivedWhen)}
        </Line>
        <Line name={words.say('receipt.how')}>{said.receivedHow}</Line>
        <Line name={words.say('receipt.form')}>
          {said.receivedForm === null ? '' : say.form(said.receivedForm)}
        </Line>
        <Line name={words.say('receipt.by')}>
          {by === null || by === officer.name ? `${officer.name}, ${officer.agency}` : by}
        </Line>
        {cases.length > 0 && <Line name={words.say('receipt.case')}>{cases.join(', ')}</Line>}
        <Line name={words.say('receipt.locker')}>{`${locker.name} · ${locker.origin}`}</Line>
      </dl>
      <table className={classes.files}>
        <thead>
          <tr>
            <th>{words.say('receipt.number')}</th>
            <th>{words.say('receipt.file')}</th>
            <th>{words.say('receipt.sha256')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map(({ item, file, at: sealedAt }, place) => (
            <tr key={item.item}>
              <td>{place + 1}</td>
              <td>
                <b>{file.name}</b>
                <br />
                {time.bytes(file.bytes)} ({words.say('receipt.bytes', { bytes: time.number(file.bytes) })})
                <br />
                {words.say('receipt.sealed', { time: time.long(sealedAt) })}
                <br />
                {words.say('receipt.item', { item: item.item })}
              </td>
              <td className={classes.hash}>{inFours(file.sha256)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {corrected !== null && (
        <p>
          {words.say('receipt.corrected', {
            ...{ officer: corrected.officer, time: time.long(corrected.at), why: corrected.why },
            was: before === '' ? words.say('handed-in-later.nothing') : before,
          })}
        </p>
      )}
      <p>{words.say('receipt.check')}</p>
      <p>{words.say('receipt.not-proven')}</p>
      <div className={classes.signatures}>
        <Signature who={words.say('receipt.gave')} name={said.receivedFrom} />
        <Signature who={words.say('receipt.took')} name={by ?? officer.name} />
      </div>
      <p className={classes.printed}>
        {words.say('receipt.printed', { time: time.long(at), who: officer.name })}
      </p>
    </article>
  );
}

/** What was not said is left open, to be filled in by hand. */
function Line({ name, children }: { name: string; children: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-open={children === ''}>{children}</dd>
    </>
  );
}

function Signature({ who, name }: { who: string; name: string }) {
  const words = useWords();
  return (
    <div className={classes.signature}>
      <p>{who}</p>
      <p className={classes.line} />
      <p>{name === '' ? words.say('receipt.name') : name}</p>
      <p>{words.say('receipt.place-and-day')}</p>
    </div>
  );
}
