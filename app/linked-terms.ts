import { drugThing, tumourThing } from '@/lib/exchange/json-ld/term-things';
import { drugRecord, tumourRecord } from '@/lib/exchange/record/term-record';
import type { ShellView } from '@/lib/present/shell/shell';
import { treatmentName, type ViewContext } from '@/lib/present/words/view-context';
import { pageLinkedData, speakingSite } from './linked-data';
import { addressOfPage } from './site-address';

const siteOf = async (context: ViewContext) => speakingSite(context, await addressOfPage());

/** A tumour's page for machines; `studies` are those on it or on a kind of it. */
export async function tumourLinkedData(
  context: ViewContext,
  shell: ShellView,
  slug: string,
  studies: readonly { slug: string }[],
): Promise<string> {
  const tumour = tumourRecord(context.labels, slug);
  const thing = tumourThing(
    await siteOf(context),
    tumour,
    studies.map((study) => study.slug),
  );
  return pageLinkedData(shell, [[tumour.name[context.locale], `/tumours/${slug}`]], [thing]);
}

interface RegimenOfStudy {
  study: { slug: string };
  drugs: readonly { drugSlug: string }[];
}

/** A drug's page for machines; of all regimens, those with the drug lead to its studies. */
export async function drugLinkedData(
  context: ViewContext,
  shell: ShellView,
  slug: string,
  regimens: readonly RegimenOfStudy[],
): Promise<string> {
  const drug = drugRecord(context.labels, slug);
  const given = regimens.filter(({ drugs }) => drugs.some(({ drugSlug }) => drugSlug === slug));
  const studies = [...new Set(given.map(({ study }) => study.slug))];
  return pageLinkedData(
    shell,
    [[drug.name[context.locale], `/drugs/${slug}`]],
    [drugThing(await siteOf(context), drug, studies)],
  );
}

/** The page of a regimen for machines: the drugs that it is made of. */
export async function regimenLinkedData(
  context: ViewContext,
  shell: ShellView,
  treatment: { slug: string; drugs: readonly string[] },
): Promise<string> {
  const site = await siteOf(context);
  return pageLinkedData(
    shell,
    [
      [context.text.regimens.title, '/regimens'],
      [treatmentName(context, treatment), `/regimens/${treatment.slug}`],
    ],
    treatment.drugs.map((slug) => drugThing(site, drugRecord(context.labels, slug))),
  );
}
