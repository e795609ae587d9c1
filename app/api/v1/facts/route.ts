import { listRoute } from '../_http/list-route';
import { facts } from '../_lists/facts';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = listRoute(facts);
