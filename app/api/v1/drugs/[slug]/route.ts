import { itemRoute } from '../../_http/item-route';
import { drugs } from '../../_lists/drugs';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(drugs);
