/**
 * Tools, languages and services as their makers write them. Names that are also plain words (Go, Chef, Vault) are
 * here only in a form that cannot be mistaken.
 */
export const tools =
  `Kubernetes|k8s|Docker|Docker Compose|containerd|Podman|Helm|Helmfile|Kustomize|Argo CD|ArgoCD|Argo Rollouts|Argo Workflows|Flux CD|FluxCD|Flagger|Spinnaker|PipeCD|Tekton|Jenkins|CircleCI|GitHub Actions|GitLab CI|GitHub|GitLab|Renovate|Dependabot|Terraform|Terragrunt|OpenTofu|Pulumi|Ansible|Puppet|AWS CDK|CloudFormation|Crossplane|Packer|HashiCorp Vault|Nomad|Istio|Envoy|Linkerd|Cilium|CoreDNS|Nginx|NGINX|HAProxy|Traefik|Caddy|Varnish|Apache|Prometheus|Alertmanager|Thanos|Cortex|Grafana Cloud|Grafana Loki|Grafana Tempo|Grafana Mimir|Grafana k6|Grafana|Loki|Mimir|Pyroscope|Jaeger|Zipkin|OpenTelemetry|OTel|Datadog|New Relic|Mackerel|Zabbix|Nagios|Sensu|Sentry|Honeycomb|Splunk|Elasticsearch|OpenSearch|Kibana|Logstash|Fluentd|Fluent Bit|Vector.dev|CloudWatch|X-Ray|PagerDuty|Opsgenie|Rootly|incident.io|Statuspage|Backstage|Unleash|LaunchDarkly|k6|Locust|JMeter|Gatling|Vegeta|Apache Bench|Chaos Mesh|LitmusChaos|Gremlin|Toxiproxy|eBPF|bpftrace|strace|perf|Wireshark|MySQL|PostgreSQL|SQLite|Redis|Valkey|Memcached|MongoDB|Cassandra|DynamoDB|Aurora|Spanner|BigQuery|Snowflake|TiDB|Vitess|CockroachDB|Kafka|RabbitMQ|NATS|Pub/Sub|Amazon EKS|Amazon ECS|Amazon S3|Amazon RDS|EKS|ECS|GKE|AKS|Fargate|AWS Lambda|Cloud Run|Cloud Functions|AWS|GCP|Google Cloud|Azure|Cloudflare Workers|Cloudflare|Fastly|Vercel|Heroku|Firebase|JavaScript|TypeScript|Node.js|Golang|Go言語|Python|Ruby|Ruby on Rails|Rails|Java|Kotlin|Scala|Rust|PHP|Laravel|Perl|Haskell|Elixir|WebAssembly|React|Next.js|GraphQL|gRPC|Slack|Notion|Jira|Confluence|ChatGPT|GitHub Copilot|Claude|Playwright|Selenium|Trivy|Falco|Open Policy Agent|OPA|cert-manager|external-dns|Karpenter|KEDA|Velero|kubectl|kind|minikube|sloth|Pyrra|OpenSLO|Nobl9`.split(
    '|',
  )

/** Companies and groups: worth a mention, and not tools, though some tools have their name in them. */
export const companies =
  `Grafana Labs|LINEヤフー|LINE|Google|Amazon|Microsoft|Netflix|HashiCorp|Red Hat|CNCF|Mercari|メルカリ|メルペイ|クックパッド|サイバーエージェント|はてな|楽天|ヤフー|Cybozu|サイボウズ|freee|マネーフォワード|SmartHR|ミクシィ|MIXI|DeNA|GREE|ZOZO|リクルート|Spotify|GitHub Inc|Wantedly|Sansan`.split(
    '|',
  )
