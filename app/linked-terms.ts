import { drugThing, tumourThing } from '@/lib/exchange/json-ld/term-things';
import { linkedDrug, linkedTumour } from '@/lib/exchange/linked-data/linked-term';
import type { ShellView } from '@/lib/present/shell/shell';
import { treatmentName, type ViewContext } from '@/lib/present/words/view-context';
import { linkedSite, pageLinkedData } from './linked-data';
import { addressOfPage } from './site-address';

const siteOf = async (context: ViewContext) => linkedSite(context, await addressOfPage());

/** A tumour's page for machines; `studies` are those on it or on a kind of it. */
export async function tumourLinkedData(
  context: ViewContext,
  shell: ShellView,
  slug: string,
  studies: readonly { slug: string }[],
): Promise<string> {
  const tumour = linkedTumour(context, slug);
  const thing = tumourThing(
    await siteOf(context),
    tumour,
    studies.map((study) => study.slug),
  );
  return pageLinkedData(shell, [[tumour.name, `/tumours/${slug}`]], [thing]);
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
  const drug = linkedDrug(context, slug);
  const given = regimens.filter(({ drugs }) => drugs.some(({ drugSlug }) => drugSlug === slug));
  const studies = [...new Set(given.map(({ study }) => study.slug))];
  return pageLinkedData(
    shell,
    [[drug.name, `/drugs/${slug}`]],
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
    treatment.drugs.map((slug) => drugThing(site, linkedDrug(context, slug))),
  );
}
