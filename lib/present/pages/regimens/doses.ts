import type { CharacteristicOfStudy } from '@/lib/domain/study-items';
import { type OriginView, originView } from '../../words/origin-view';
import {
  drugName,
  groupName,
  inLocale,
  joinNames,
  regimenName,
  type ViewContext,
} from '../../words/view-context';
import { type DatumView, datumView } from '../study/datum-view';

/** What views of doses read of the store's row; `listRegimens` fits it. */
export interface RegimenInput {
  id: string;
  labelEn: string;
  labelZh: string;
  sequence: string;
  partial?: boolean;
  study: { slug: string; origin: string; shortTitleEn: string; shortTitleZh: string };
  drugs: { drugSlug: string; supportive: boolean }[];
  cohorts: { cohort: { slug: string } }[];
  characteristics: CharacteristicOfStudy[];
}

/** A regimen as one study gave it. */
export interface DoseView {
  key: string;
  study: { text: string; href: string };
  origin: OriginView;
  label: string;
  /** Settings in the order given, supportive drugs. */
  detail: string;
  data: DatumView[];
}

export interface DosesView {
  reported: DoseView[];
  /** Regimens whose dose and schedule are not reported. */
  notReported: Pick<DoseView, 'key' | 'study'>[];
}

/** Doses and schedules, study by study; with `drug` only what is reported of that drug or of the regimen as a whole. */
export function doses(context: ViewContext, regimens: readonly RegimenInput[], drug?: string): DosesView {
  const { text, locale } = context;
  const views = regimens.map((regimen): DoseView => {
    const supportive = regimen.drugs
      .filter((use) => use.supportive)
      .map(({ drugSlug }) => drugName(context, drugSlug));
    const severalDrugs = regimen.drugs.length > 1;
    return {
      key: regimen.id,
      study: {
        text: inLocale(context, regimen.study.shortTitleEn, regimen.study.shortTitleZh),
        href: `/${locale}/studies/${regimen.study.slug}#regimens`,
      },
      origin: originView(context, regimen.study.origin),
      label: regimenName(context, regimen),
      detail: [
        joinNames(
          context,
          regimen.sequence
            .split(',')
            .filter(Boolean)
            .map((setting) => groupName(context, 'settings', setting)),
        ),
        supportive.length > 0 ? text.regimen.with(joinNames(context, supportive)) : '',
      ]
        .filter(Boolean)
        .join(' · '),
      data: regimen.characteristics
        .filter(({ drugSlug }) => drug === undefined || drugSlug === null || drugSlug === drug)
        .map((row) => {
          const datum = datumView(context, row);
          return severalDrugs && row.drugSlug
            ? { ...datum, label: text.regimen.ofDrug(drugName(context, row.drugSlug), datum.label) }
            : datum;
        }),
    };
  });
  return {
    reported: views.filter(({ data }) => data.length > 0),
    notReported: views.filter(({ data }) => data.length === 0),
  };
}
