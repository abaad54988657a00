import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Banner, CaseActs } from '../../contract/acts.ts';
import { bannerKinds, landKinds, permitAnswers, unreadableMark } from '../../contract/banner-kinds.ts';
import { Choice } from './act-choice.tsx';
import classes from './act-form.module.css';
import { asFarAsTyped } from './act-time.ts';
import { TimeFields } from './act-time-fields.tsx';
import { actsQuery } from './acts.ts';
import { bannerDraftOf, faultsOf, positionOf, toBannerFacts } from './banner-draft.ts';
import { BannerInstallerFields } from './banner-installer-fields.tsx';
import { BannerPictureFields } from './banner-picture-fields.tsx';
import { PromotedFields } from './banner-promoted-fields.tsx';
import { SightingFields } from './banner-sighting-fields.tsx';
import { BannerSuggested } from './banner-suggested.tsx';
import { useBannerTells } from './banner-tells.ts';
import { BannerViewFields } from './banner-view-fields.tsx';
import { useNumberDoubts } from './number-doubts.ts';
import { PlaceField } from './place-field.tsx';
import { Read } from './read.tsx';
import { RecordForm } from './record-form.tsx';
import { useKeepRecords } from './records.ts';
import { useRecordDraft } from './use-record-draft.ts';
import { useWords } from './words.tsx';

interface Props {
  /** What its draft is of. */
  of: string;
  caseId: string;
  /** The pictures that a new one begins with. */
  items: readonly string[];
  /** The one that is changed; null for a new one. */
  banner: Banner | null;
  onDone: () => void;
}

const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** The record of a banner, written by a person from its pictures and from what they know. */
export function BannerForm(props: Props) {
  const read = useQuery(actsQuery(props.caseId));
  return <Read of={read}>{(acts) => <Form key={props.of} {...props} acts={acts} />}</Read>;
}

function Form({ of, caseId, items, banner, acts, onDone }: Props & { acts: CaseActs }) {
  const words = useWords();
  const keepRecords = useKeepRecords(caseId);
  const tells = useBannerTells();
  const [tried, setTried] = useState(false);
  const standingOf = ({ banners }: CaseActs): Banner | null =>
    banner === null ? null : (banners.find(({ id }) => id === banner.id) ?? banner);
  const isComma = words.language === 'id';
  const writing = useRecordDraft(of, (known) => bannerDraftOf(standingOf(known), items, isComma), acts);
  const { value: draft, change } = writing;
  const faults = faultsOf(draft);
  const at = positionOf(draft.place);
  const doubtsOf = useNumberDoubts(
    {
      ...{ done: asFarAsTyped(draft.done), found: asFarAsTyped(draft.found), place: draft.place },
      sightings: draft.sightings.map(({ time }) => ({ time: asFarAsTyped(time) })),
    },
    at === null ? null : { lat: Number(at.lat), lon: Number(at.lon) },
  );
  const wanting = (isSo: boolean, text: string): string | undefined => (tried && isSo ? text : undefined);
  const isNew = banner === null;
  const number = words.say('banner.number-wanting');
  return (
    // What is wanting is said once one tries to record, and before the form looks for what is wrong.
    <div onSubmitCapture={() => flushSync(() => setTried(true))}>
      <RecordForm
        title={words.say(isNew ? 'banner.form' : 'banner.form-change')}
        doWord={words.say(isNew ? 'acts.do-record' : 'acts.do-change')}
        draft={writing}
        tells={(value, known) => tells(value, known, banner?.id)}
        onKeep={(value) =>
          keepRecords(
            writing.known,
            [{ what: 'banner', id: banner?.id ?? writing.idOf('banner'), facts: toBannerFacts(value) }],
            words.say(isNew ? 'banner.recorded' : 'banner.changed'),
          )
        }
        onDone={onDone}
      >
        <div className={classes.line}>
          <Select
            label={words.say('banner.kind')}
            data={bannerKinds.map((value) => ({ value, label: words.say(`banner-kind.${value}`) }))}
            value={draft.kind}
            allowDeselect={false}
            comboboxProps={{ shadow: 'md' }}
            onChange={(chosen) => change({ kind: bannerKinds.find((each) => each === chosen) ?? draft.kind })}
          />
          {draft.kind === 'other' && (
            <TextInput
              className={classes.wide}
              label={words.say('banner.kind-words')}
              error={wanting(faults.kindWords, words.say('banner.kind-wanting'))}
              value={draft.kindWords}
              maxLength={500}
              onChange={(event) => change({ kindWords: event.currentTarget.value })}
            />
          )}
        </div>
        <BannerPictureFields
          caseId={caseId}
          value={draft.pictures}
          error={wanting(faults.pictures, words.say('banner.pictures-wanting'))}
          onChange={(pictures) => change({ pictures })}
        />
        <BannerSuggested draft={draft} change={change} />
        <fieldset className={classes.part}>
          <Textarea
            label={words.say('banner.text')}
            description={words.say('banner.text-hint')}
            inputWrapperOrder={order}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={5000}
            value={draft.text}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          <div>
            <Button
              variant="default"
              size="xs"
              onClick={() =>
                change({ text: `${draft.text}${draft.text === '' ? '' : ' '}${unreadableMark}` })
              }
            >
              {words.say('banner.mark-unread')}
            </Button>
          </div>
          <div className={classes.line}>
            <TextInput
              className={classes.wide}
              label={words.say('banner.read-by')}
              value={draft.readBy}
              maxLength={500}
              onChange={(event) => change({ readBy: event.currentTarget.value })}
            />
          </div>
        </fieldset>
        <PromotedFields
          value={draft.promotes}
          day={asFarAsTyped(draft.found).at?.slice(0, 10) ?? null}
          doubtsOf={doubtsOf}
          onChange={(promotes) => change({ promotes })}
        />
        <fieldset className={classes.part}>
          <legend className={classes.legend}>{words.say('banner.size')}</legend>
          <div className={classes.line}>
            {(['width', 'height'] as const).map((side) => (
              <TextInput
                key={side}
                label={words.say(`banner.${side}`)}
                inputMode="decimal"
                error={faults[side] && number}
                value={draft.size[side]}
                maxLength={9}
                onChange={(event) => change({ size: { ...draft.size, [side]: event.currentTarget.value } })}
              />
            ))}
            <Choice
              name={words.say('banner.how')}
              value={draft.size.how}
              data={(['estimated', 'measured'] as const).map((value) => ({
                ...{ value, label: words.say(`banner-size.${value}`) },
              }))}
              onChange={(how) => change({ size: { ...draft.size, how } })}
            />
          </div>
          <div className={classes.line}>
            <TextInput
              label={words.say('banner.count')}
              inputMode="numeric"
              error={faults.count && words.say('banner.whole-wanting')}
              value={draft.count.number}
              maxLength={6}
              onChange={(event) => change({ count: { ...draft.count, number: event.currentTarget.value } })}
            />
            <Choice
              name={words.say('banner.count-how')}
              value={draft.count.how}
              data={(['estimated', 'counted'] as const).map((value) => ({
                ...{ value, label: words.say(`banner-count.${value}`) },
              }))}
              onChange={(how) => change({ count: { ...draft.count, how } })}
            />
          </div>
        </fieldset>
        <fieldset className={classes.part}>
          <TextInput
            label={words.say('banner.fixing')}
            description={words.say('banner.fixing-hint')}
            inputWrapperOrder={order}
            value={draft.fixing}
            maxLength={500}
            onChange={(event) => change({ fixing: event.currentTarget.value })}
          />
          <div className={classes.line}>
            <Select
              className={classes.wide}
              label={words.say('banner.land')}
              data={landKinds.map((value) => ({ value, label: words.say(`banner-land.${value}`) }))}
              value={draft.land.is}
              allowDeselect={false}
              comboboxProps={{ shadow: 'md' }}
              onChange={(chosen) => {
                const is = landKinds.find((each) => each === chosen);
                if (is !== undefined) change({ land: { ...draft.land, is } });
              }}
            />
            <TextInput
              className={classes.wide}
              label={words.say('banner.land-owner')}
              value={draft.land.owner}
              maxLength={500}
              onChange={(event) => change({ land: { ...draft.land, owner: event.currentTarget.value } })}
            />
          </div>
          <div className={classes.line}>
            <Choice
              name={words.say('banner.permit')}
              value={draft.permit.is}
              data={permitAnswers.map((value) => ({ value, label: words.say(`banner-permit.${value}`) }))}
              onChange={(is) => change({ permit: { ...draft.permit, is } })}
            />
            {draft.permit.is === 'yes' && (
              <TextInput
                className={classes.wide}
                label={words.say('banner.permit-number')}
                value={draft.permit.number}
                maxLength={500}
                onChange={(event) =>
                  change({ permit: { ...draft.permit, number: event.currentTarget.value } })
                }
              />
            )}
          </div>
        </fieldset>
        <fieldset className={classes.part}>
          <legend className={classes.legend}>{words.say('banner.place')}</legend>
          <PlaceField value={draft.place} faults={faults} onChange={(place) => change({ place })} />
          <BannerViewFields value={draft.view} wrong={faults.degrees} onChange={(view) => change({ view })} />
        </fieldset>
        <TimeFields
          name={words.say('banner.done')}
          hint={words.say('banner.done-hint')}
          value={draft.done}
          onChange={(done) => change({ done })}
        />
        <TimeFields
          name={words.say('banner.found')}
          hint={words.say('acts.found-hint')}
          value={draft.found}
          onChange={(found) => change({ found })}
        />
        <BannerInstallerFields
          draft={draft}
          change={change}
          witness={wanting(faults.witness, words.say('banner.witness-wanting'))}
          grounds={wanting(faults.grounds, words.say('banner.grounds-wanting'))}
        />
        <SightingFields
          caseId={caseId}
          value={draft.sightings}
          onChange={(sightings) => change({ sightings })}
        />
        <Textarea
          label={words.say('acts.note')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5000}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </RecordForm>
    </div>
  );
}
