import { itemRoute } from '../../_http/item-route';
import { facts } from '../../_lists/facts';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(facts);
