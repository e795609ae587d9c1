import { itemRoute } from '../../../_http/item-route';
import { regimens } from '../../../_lists/regimens';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = itemRoute(regimens);
