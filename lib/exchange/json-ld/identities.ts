import type { SpeakingSite } from './site';

type Site = Pick<SpeakingSite, 'address'>;

/** What each thing is called by: addresses without a language, so that both languages speak of the same thing. */
export const studyId = ({ address }: Site, slug: string) => `${address}/studies/${slug}#study`;
export const studyDataId = ({ address }: Site, slug: string) => `${address}/studies/${slug}#data`;
export const paperId = ({ address }: Site, slug: string) => `${address}/papers/${slug}#paper`;
export const tumourId = ({ address }: Site, slug: string) => `${address}/tumours/${slug}#tumour`;
export const drugId = ({ address }: Site, slug: string) => `${address}/drugs/${slug}#drug`;
export const factAddress = ({ address }: Site, id: string) => `${address}/facts/${id}`;
export const siteId = ({ address }: Site) => `${address}/#site`;
export const publisherId = ({ address }: Site) => `${address}/#publisher`;
export const wholeDataId = ({ address }: Site) => `${address}/data#data`;
