import { storedSurvivalRoute } from '../../../_http/stored-survival-route';

export const dynamic = 'force-dynamic';

export const { DELETE, GET, OPTIONS, PATCH, POST, PUT } = storedSurvivalRoute();
